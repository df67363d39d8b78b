import { verdictLines, verdictSummary } from '../src/pack/verify/verdict-lines.ts';
import { verify } from '../src/pack/verify/verify.ts';
import { ArgumentError, readArguments } from './arguments.ts';
import { run } from './fail.ts';
import { ProgressLine } from './progress-line.ts';

await run(async () => {
  const { rest } = readArguments({
    name: 'run verify -- PATH…',
    about:
      'Compares a site, an edition of one, its ZIP, or a bag with the manifest that lies in it, and names every file that\n' +
      'was changed, added or lost. Exit code 1 if there is any.',
    options: {},
    rest: 'PATH…',
  });
  if (rest.length === 0) throw new ArgumentError('Name the folder or ZIP that is to be verified');
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
