import { printableLine, printableText } from '../../src/language/printable-text.ts';

/** Prints one line of a result. It may contain any names and values. */
export function printLine(line: string): void {
  process.stdout.write(`${printableLine(line)}\n`);
}

/** Prints a result of one or more lines. */
export function printText(text: string): void {
  process.stdout.write(`${printableText(text)}\n`);
}

/** Prints an error or a warning to the standard error. */
export function printError(text: string): void {
  process.stderr.write(`${printableText(text)}\n`);
}
