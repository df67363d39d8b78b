import { readReport } from '../src/report/read-report.ts';
import { reportText } from '../src/report/report-text.ts';
import { problemLine } from '../src/settings/files/problem.ts';
import { buildOptions } from './cli/build-options.ts';
import { printError, printLine, printText } from './cli/print.ts';
import { ProgressLine } from './cli/progress-line.ts';
import { ArgumentError, readArguments } from './cli/read-arguments.ts';
import { runCommand } from './cli/run-command.ts';

await runCommand(async () => {
  const { root, articles, site, cache, workers, 'break-lock': breakLock } = buildOptions;
  const { json, list, ...options } = readArguments({
    name: 'run report -- [options]',
    about:
      'Reports on the archive: articles by year, shortcomings, and how to fix them.\n' +
      'To open all files of one list: $EDITOR $(npm run -s report -- --list standfirst)',
    options: {
      root,
      articles,
      site,
      cache,
      workers,
      'break-lock': breakLock,
      list: {
        kind: 'text',
        value: 'NAME',
        about: 'print only the files of one list, one on each line',
        fallback: '',
      },
      json: { kind: 'switch', about: 'print the whole report as JSON', fallback: false },
    },
  });
  const progress = new ProgressLine();
  const { report, problems } = await readReport({ ...options, breakLock: options['break-lock'] }, (done, total) =>
    progress.show('Articles read', done, total),
  );
  progress.end();
  for (const problem of problems) printError(problemLine(problem));
  if (problems.length > 0) process.exitCode = 1;
  if (list !== '') {
    const selected = report.shortcomings.find(({ name }) => name === list);
    const names = report.shortcomings.map(({ name }) => name).join(', ');
    if (!selected) throw new ArgumentError(`--list ${list}: there is no such list. The lists are ${names}.`);
    for (const file of new Set(selected.entries.map((entry) => entry.file))) printLine(file);
  } else if (json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else printText(reportText(report).trimEnd());
});
