import { diskAdvice } from '../src/publish/disk-advice.ts';
import { ProblemsError, problemLine } from '../src/settings/problem.ts';
import { ArgumentError } from './arguments.ts';

const own = [TypeError, RangeError, ReferenceError, SyntaxError];

/** Runs a command: exit code 0, or 1 with everything that was wrong in words. */
export async function run(command: () => Promise<unknown>): Promise<void> {
  const giveUp = (error: unknown): void => {
    process.stderr.write(`${failureText(error)}\n`);
    process.exit(1);
  };
  process.once('uncaughtException', giveUp);
  process.stdout.on('error', () => process.exit(1)); // `npm run … | head`
  await command().catch(giveUp);
}

/** What went wrong, for whoever ran the command: a sentence first; a stack only for mistakes of the program itself. */
export function failureText(error: unknown): string {
  if (error instanceof ProblemsError) return problemsText(error);
  if (error instanceof ArgumentError) return `${error.message}\n--help tells what there is.`;
  if (!(error instanceof Error)) return `The command failed: ${String(error)}`;
  if (own.some((kind) => error instanceof kind)) {
    return `The command stopped on a mistake of its own: ${error.message}\nPlease report it with these lines:\n${error.stack}`;
  }
  const advice = diskAdvice(error);
  return [error.message, ...(advice === undefined ? [] : [advice]), ...causes(error)].join('\n');
}

function problemsText({ problems }: ProblemsError): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  const count =
    problems.length === 1
      ? 'One problem'
      : `${problems.length} problems in ${files === 1 ? 'one file' : `${files} files`}`;
  return `${problems.map(problemLine).join('\n')}\n${count}.`;
}

function causes({ cause }: Error): readonly string[] {
  if (!(cause instanceof Error)) return [];
  if (own.some((kind) => cause instanceof kind)) return [`  because: ${cause.stack}`];
  return [`  because: ${cause.message}`, ...causes(cause)];
}
