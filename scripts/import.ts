import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { allForms } from '../src/import/forms/all-forms.ts';
import { readColumnMap } from '../src/import/forms/table/read-column-map.ts';
import { gatherTrees } from '../src/import/gather-trees.ts';
import { importArchive } from '../src/import/import-archive.ts';
import { importFolder } from '../src/import/placing/files/article-folder.ts';
import { makeFolder } from '../src/import/placing/files/make-folder.ts';
import { type Outcome, outcomeWithoutArticle } from '../src/import/placing/outcome.ts';
import { addToTally, emptyTally, tallyLine } from '../src/import/placing/report.ts';
import { isRealDate } from '../src/import/reading/dates/written-date.ts';
import { Meter } from '../src/import/sources/meter.ts';
import { withSpaceAdvice } from '../src/publish/disk/full-disk.ts';
import { withLocks } from '../src/publish/lock/with-locks.ts';
import { assertOwnFile } from '../src/publish/ownership/target.ts';
import { readSite } from '../src/settings/read-site.ts';
import { readVocabulary } from '../src/settings/vocabulary.ts';
import { formLines } from './cli/form-lines.ts';
import { readImportArguments } from './cli/import-arguments.ts';
import { ImportSummary } from './cli/import-summary.ts';
import { ownReport } from './cli/own-files.ts';
import { printError, printLine } from './cli/print.ts';
import { ArgumentError } from './cli/read-arguments.ts';
import { ReportLines } from './cli/report-lines.ts';
import { runCommand } from './cli/run-command.ts';
import { screenLine, screenWidth } from './cli/screen-line.ts';
import { StepProgress } from './cli/step-progress.ts';

/** Missing paths that are named. */
const mostMissing = 3;
/** A screen of 24 lines without those of npm, the prompt, the progress, the counts and the last line. */
const screenLines = 16;

await runCommand(async () => {
  const args = readImportArguments();
  const { from, to, url, retrieved, columns, site: file, tags, report: reportFile } = args;
  if (args.rest.length === 0) throw new ArgumentError('The sources are missing. Give the path of a file or folder.');
  if (from !== '' && !allForms.some((form) => form.name === from))
    throw new ArgumentError(
      `--from ${from}: there is no such form. The forms are ${allForms.map((form) => form.name).join(', ')}.`,
    );
  if (url !== '' && !/^https?:\/\/[^/]/.test(url))
    throw new ArgumentError(`--url ${url}: is not a web address (write https://…)`);
  if (retrieved !== '' && !isRealDate(retrieved))
    throw new ArgumentError(`--retrieved ${retrieved}: is not a date (write 2024-05-06 or 2024-05-06T10:00:00+05:30)`);
  const map = columns === '' ? undefined : await readColumnMap(columns);
  if (typeof map === 'string') throw new ArgumentError(`--columns ${columns}: ${map}`);
  const site = await readSite(file);
  const vocabularyFile = join(dirname(file), 'vocabulary.json');
  const gathered = await gatherTrees(args.rest, allForms, from === '' ? undefined : from);
  const total = gathered.trees.reduce((sum, { tree }) => sum + tree.articles.length, 0);
  const forms = formLines(gathered);
  for (const line of forms) printLine(line);
  if (reportFile !== '') await assertOwnFile(reportFile, ownReport, { streams: true });
  if (reportFile !== '') await mkdir(dirname(reportFile), { recursive: true });
  const report = reportFile === '' ? undefined : createWriteStream(reportFile);
  if (report) await once(report, 'open');
  const progress = new StepProgress('Articles imported', total);
  const summary = new ImportSummary();
  const reportLines = new ReportLines();
  let tally = emptyTally();
  const addOutcome = async (outcome: Outcome): Promise<void> => {
    tally = addToTally(tally, outcome);
    summary.add(outcome);
    if (report?.write(`${reportLines.of(outcome)}\n`) === false) await once(report, 'drain');
  };
  for (const source of gathered.refused) await addOutcome(outcomeWithoutArticle(source));
  const meter = new Meter();
  const trees = gathered.trees.map(({ form, tree }) => ({
    form,
    tree: { ...tree, articles: tree.articles.map((file) => meter.metered(file)) },
  }));
  const outcomes = importArchive(trees, {
    to,
    rules: { site: { timeZone: site.timeZone, language: site.language }, now: Date.now() },
    ...(url === '' ? {} : { url }),
    ...(retrieved === '' ? {} : { retrieved }),
    ...(map === undefined ? {} : { columns: map }),
    vocabulary: await readVocabulary(vocabularyFile),
    tags,
    dryRun: args['dry-run'],
  });
  if (!args['dry-run']) makeFolder(to);
  await withSpaceAdvice([{ name: 'the articles', path: to, option: '--to' }], () =>
    withLocks(args['dry-run'] ? [] : [join(to, importFolder)], { breakLock: args['break-lock'] }, async () => {
      for await (const outcome of outcomes) {
        await addOutcome(outcome);
        progress.step(meter.share);
      }
    }),
  );
  progress.end();
  if (report)
    await finished(
      report.end(
        reportLines
          .last()
          .map((line) => `${line}\n`)
          .join(''),
      ),
    );
  const missing = gathered.missing.slice(0, mostMissing).map((path) => screenLine(`${path}: does not exist`));
  const unnamed = gathered.missing.length - mostMissing;
  if (unnamed > 0) missing.push(`${unnamed.toLocaleString('en')} more paths do not exist`);
  for (const line of summary.lines(tags, screenLines - forms.length - missing.length)) printLine(line);
  for (const line of missing) printError(line);
  const refused = tally.counts.refused + gathered.missing.length;
  const counts = `${args['dry-run'] ? 'Dry run: ' : ''}${tallyLine(tally)}.`;
  const rest = refused > 0 && tally.counts.refused < total ? ' All others were imported.' : '';
  printLine(counts.length + rest.length > screenWidth ? screenLine(counts) : `${counts}${rest}`);
  const last = summary.lastLine(report !== undefined);
  if (last !== undefined) printLine(last);
  const onlySkipped = gathered.trees.length === 0 && gathered.others.length > 0;
  process.exitCode = refused > 0 || onlySkipped ? 1 : 0;
});
