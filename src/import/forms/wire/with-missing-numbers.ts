import type { FoundMessage } from './wire-messages.ts';

/** A message, and the codes of those that should be before it. */
export interface NumberedMessage {
  readonly found: FoundMessage;
  /** `W0003`, if the messages around have the numbers 1, 2, 4 and 5. */
  readonly missing: readonly string[];
}

/** Messages that are looked at before and after a gap, and how many of their numbers must follow one another. */
const [nearby, fewestSteps] = [3, 2];
const largestGap = 5;

/** Finds gaps in the numbers of messages that otherwise follow one another. */
export async function* withMissingNumbers(messages: AsyncIterable<FoundMessage>): AsyncGenerator<NumberedMessage> {
  // The last messages that were returned, and the next ones.
  const before: string[] = [];
  const ahead: FoundMessage[] = [];
  const take = (): NumberedMessage[] =>
    ahead.splice(0, 1).map((found) => {
      const codes = codesOf([found, ...ahead]);
      const missing = 'message' in found ? missingBetween(before, codes) : [];
      if ('message' in found) before.push(found.message.code);
      if (before.length > nearby + 1) before.shift();
      return { found, missing };
    });
  for await (const found of messages) {
    ahead.push(found);
    if (ahead.length > nearby) yield* take();
  }
  while (ahead.length > 0) yield* take();
}

function codesOf(found: readonly FoundMessage[]): readonly string[] {
  return found.flatMap((each) => ('message' in each ? [each.message.code] : []));
}

function missingBetween(before: readonly string[], after: readonly string[]): readonly string[] {
  const [last, next = ''] = [before.at(-1), after[0]];
  const gap = last === undefined ? 0 : stepOf(last, next) - 1;
  if (!(gap > 0 && gap <= largestGap) || stepsOfOne(before) + stepsOfOne(after) < fewestSteps) return [];
  const [, service = '', digits = ''] = codeParts.exec(next) ?? [];
  return Array.from(
    { length: gap },
    (_, at) => `${service}${String(Number(digits) - gap + at).padStart(digits.length, '0')}`,
  );
}

const codeParts = /^([A-Za-z]{1,8})(\d{1,6})$/;

function stepOf(code: string, next: string): number {
  const [, service, digits] = codeParts.exec(code) ?? [];
  const [, nextService, nextDigits] = codeParts.exec(next) ?? [];
  return service !== undefined && service === nextService ? Number(nextDigits) - Number(digits) : 0;
}

function stepsOfOne(codes: readonly string[]): number {
  return codes.filter((code, at) => at > 0 && stepOf(codes[at - 1] ?? '', code) === 1).length;
}
