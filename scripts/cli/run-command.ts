import { diskAdvice } from '../../src/publish/disk/disk-advice.ts';
import { ProblemsError, problemLine } from '../../src/settings/files/problem.ts';
import { printError } from './print.ts';
import { ArgumentError } from './read-arguments.ts';

const programErrors = [TypeError, RangeError, ReferenceError, SyntaxError];

/** Runs a command. Prints all errors and exits with code 1 if it fails. */
export async function runCommand(command: () => Promise<unknown>): Promise<void> {
  const fail = (error: unknown): void => {
    printError(failureText(error));
    process.exit(1);
  };
  process.once('uncaughtException', fail);
  process.stdout.on('error', () => process.exit(1)); // `npm run … | head`
  await command().catch(fail);
}

/** The message for an error. Adds a stack trace only for mistakes of the program itself. */
export function failureText(error: unknown): string {
  if (error instanceof ProblemsError) return problemsText(error);
  if (error instanceof ArgumentError) return `${error.message}\nRun the command with --help for its options.`;
  if (!(error instanceof Error)) return `The command failed: ${String(error)}`;
  if (programErrors.some((kind) => error instanceof kind)) {
    return `The command stopped because of a bug: ${error.message}\nPlease report it with these lines:\n${error.stack}`;
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
  if (programErrors.some((kind) => cause instanceof kind)) return [`  Cause: ${cause.stack}`];
  return [`  Cause: ${cause.message}`, ...causes(cause)];
}
