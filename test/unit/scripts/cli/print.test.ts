import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Output that is not a message: JSON, the help text, and the progress line, which has no names or values.
const exceptions = ['print.ts', 'progress-line.ts', 'read-arguments.ts', 'read-password.ts', 'report.ts'];

test('every command prints messages through print.ts, which escapes and cuts them', () => {
  const files = readdirSync('scripts', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^(?:cli\/)?[^/]+\.ts$/.test(file) && !exceptions.includes(file.replace('cli/', '')));
  const found = files.filter((file) => /console\.|std(?:out|err)\.write/.test(readFileSync(`scripts/${file}`, 'utf8')));
  expect(found, 'use printLine, printText or printError of scripts/cli/print.ts').toEqual([]);
});
