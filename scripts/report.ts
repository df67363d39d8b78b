import { readReport } from '../src/report/read-report.ts';
import { reportText } from '../src/report/report-text.ts';
import { problemLine } from '../src/settings/problem.ts';
import { ArgumentError, readArguments } from './arguments.ts';
import { buildOptions } from './build-options.ts';
import { run } from './fail.ts';
import { ProgressLine } from './progress-line.ts';

await run(async () => {
  const { articles, site, cache, workers } = buildOptions;
  const { json, list, ...options } = readArguments({
    name: 'run report -- [options]',
    about:
      'Tells how the archive stands: articles by year, and what could be better, with the edit that mends it.\n' +
      'To open all files of one kind: $EDITOR $(npm run -s report -- --list standfirst)',
    options: {
      articles,
      site,
      cache,
      workers,
      list: {
        kind: 'text',
        value: 'NAME',
        about: 'only the files that fall short in one way, one a line',
        fallback: '',
      },
      json: { kind: 'switch', about: 'the whole report as JSON', fallback: false },
    },
  });
  const progress = new ProgressLine();
  const { report, problems } = await readReport(options, (done, total) => progress.show('read', done, total));
  progress.end();
  for (const problem of problems) process.stderr.write(`${problemLine(problem)}\n`);
  if (problems.length > 0) process.exitCode = 1;
  if (list !== '') {
    const known = report.shortcomings.find(({ name }) => name === list);
    const names = report.shortcomings.map(({ name }) => name).join(', ');
    if (!known) throw new ArgumentError(`--list ${list}: there is no such list; there are ${names}`);
    for (const file of new Set(known.entries.map((entry) => entry.file))) console.log(file);
  } else if (json) console.log(JSON.stringify(report, null, 2));
  else process.stdout.write(reportText(report));
});
