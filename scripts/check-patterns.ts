import { join } from 'node:path';
import { printError, printLine } from './cli/print.ts';
import { readArguments } from './cli/read-arguments.ts';
import { runCommand } from './cli/run-command.ts';
import { builtPatterns } from './patterns/built-patterns.ts';
import { checkPatterns } from './patterns/check-patterns.ts';

// A part of `npm run lint`.
await runCommand(async () => {
  readArguments({
    name: 'run lint',
    about: 'Finds regular expressions whose time grows faster than their input.',
    options: {},
  });
  const { count, problems } = await checkPatterns(join(import.meta.dirname, '..'), ['src', 'scripts'], builtPatterns);
  for (const problem of problems) printError(problem);
  if (problems.length > 0) {
    printError('How to mend a pattern: docs/CONTRIBUTING.md, "Regular expressions".');
    process.exitCode = 1;
  } else printLine(`Checked ${count} regular expressions. Their time grows no faster than their input.`);
});
