import { printableLine, printableText } from '../../src/language/printable-text.ts';
import { withCommands } from './command-names.ts';

/** Prints one line of a result. It may contain any names and values. */
export function printLine(line: string): void {
  process.stdout.write(`${printableLine(withCommands(line))}\n`);
}

/** Prints a result of one or more lines. */
export function printText(text: string): void {
  process.stdout.write(`${printableText(withCommands(text))}\n`);
}

/** Prints an error or a warning to the standard error. */
export function printError(text: string): void {
  process.stderr.write(`${printableText(withCommands(text))}\n`);
}
