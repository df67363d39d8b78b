import { verdictLines, verdictSummary } from '../src/pack/verify/verdict-lines.ts';
import { verify } from '../src/pack/verify/verify.ts';
import { ProgressLine } from './cli/progress-line.ts';
import { ArgumentError, readArguments } from './cli/read-arguments.ts';
import { runCommand } from './cli/run-command.ts';

await runCommand(async () => {
  const { rest } = readArguments({
    name: 'run verify -- PATH…',
    about:
      'Compares a site, an edition, a ZIP or a bag with its manifest. Lists every file that was changed, added or lost.\n' +
      'Exits with 1 if there are any.',
    options: {},
    rest: 'PATH…',
  });
  if (rest.length === 0) throw new ArgumentError('The path is missing. Give a folder or a ZIP file.');
  for (const path of rest) {
    const progress = new ProgressLine();
    const verdict = await verify(path, (done, total) => progress.show('Files read', done, total)).finally(() =>
      progress.end(),
    );
    const lines = verdictLines(verdict);
    for (const line of lines) console.log(line);
    console.log(`${path}: ${verdictSummary(verdict)}`);
    if (lines.length > 0) process.exitCode = 1;
  }
});
