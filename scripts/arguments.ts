import { parseArgs } from 'node:util';
import { closestMatch } from '../src/articles/messages/closest-match.ts';

/** One option of a command. */
export type Option =
  | { readonly kind: 'text'; readonly value: string; readonly about: string; readonly fallback: string }
  | { readonly kind: 'count'; readonly value: string; readonly about: string; readonly fallback: number }
  | { readonly kind: 'switch'; readonly about: string; readonly fallback: boolean };

/** What a command is called, does and takes. */
export interface Command<Options extends Readonly<Record<string, Option>>> {
  readonly name: string;
  readonly about: string;
  readonly options: Options;
  /** What the words are that are no options, where the command takes such: `DIR…`. */
  readonly rest?: string;
}

/** The value of each option: given, or its fallback. */
export type Values<Options extends Readonly<Record<string, Option>>> = {
  readonly [Name in keyof Options]: Options[Name] extends { kind: 'text' }
    ? string
    : Options[Name] extends { kind: 'count' }
      ? number
      : boolean;
};

/** A command that was not written as it is to be written. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';
}

/** The words that are no options. */
export interface Rest {
  readonly rest: readonly string[];
}

/** The values of a command's options, and the other words. Prints what the command does and ends the process where `--help` is given. */
export function readArguments<Options extends Readonly<Record<string, Option>>>(
  command: Command<Options>,
  given: readonly string[] = process.argv.slice(2),
): Values<Options> & Rest {
  const options = Object.entries(command.options);
  if (given.includes('--help') || given.includes('-h')) {
    process.stdout.write(helpText(command));
    process.exit(0);
  }
  const { values, positionals } = parsed(options, given, command.rest !== undefined);
  const read = options.map(([name, option]) => [name, toValue(name, option, values[name])]);
  return { ...(Object.fromEntries(read) as Values<Options>), rest: positionals };
}

function parsed(options: readonly (readonly [string, Option])[], given: readonly string[], allowPositionals: boolean) {
  const known = options.map(([name, { kind }]) => [name, { type: kind === 'switch' ? 'boolean' : 'string' }] as const);
  try {
    return parseArgs({ args: [...given], options: Object.fromEntries(known), allowNegative: true, allowPositionals });
  } catch (error) {
    throw new ArgumentError(refusal(error, given, options), { cause: error });
  }
}

function refusal(error: unknown, given: readonly string[], options: readonly (readonly [string, Option])[]): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const names = options.flatMap(([name, { kind }]) =>
    kind === 'switch' ? [`--${name}`, `--no-${name}`] : [`--${name}`],
  );
  const unknown = given
    .map((text) => text.split('=')[0] ?? '')
    .find((text) => /^-/.test(text) && !names.includes(text));
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && unknown !== undefined) {
    const meant = closestMatch(unknown, names);
    return `There is no option ${unknown}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
  }
  const message = error instanceof Error ? error.message : String(error);
  return (message.split(/\. |\n/)[0] ?? message).replace(
    /^Unexpected argument/,
    'This command takes options only, not',
  );
}

function toValue(name: string, option: Option, given: unknown): string | number | boolean {
  if (given === undefined) return option.fallback;
  if (option.kind !== 'count') return given as string | boolean;
  if (/^[1-9]\d{0,5}$/.test(String(given))) return Number(given);
  throw new ArgumentError(`--${name} ${given}: is not a whole number from 1`);
}

function helpText<Options extends Readonly<Record<string, Option>>>({
  name,
  about,
  options,
}: Command<Options>): string {
  const entries = Object.entries(options).map(([option, { kind, about, fallback, ...rest }]) => {
    const written = kind === 'switch' && fallback === true ? `--no-${option}` : `--${option}`;
    const shown = kind === 'switch' || fallback === '' ? '' : ` (default: ${fallback})`;
    return [`${written}${'value' in rest ? ` ${rest.value}` : ''}`, `${about}${shown}`] as const;
  });
  const lines = [...entries, ['--help', 'this text'] as const].map(
    ([option, about]) => `  ${option.padEnd(18)} ${about}\n`,
  );
  return `Usage: npm ${name}\n\n${about}\n\nOptions:\n${lines.join('')}`;
}
