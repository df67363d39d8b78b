import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { allForms } from '../src/import/forms/all-forms.ts';
import { readColumnMap } from '../src/import/forms/table/read-column-map.ts';
import { type GatheredTrees, gatherTrees } from '../src/import/gather-trees.ts';
import { importArchive } from '../src/import/import-archive.ts';
import { importFolder } from '../src/import/placing/files/article-folder.ts';
import { makeFolder } from '../src/import/placing/files/make-folder.ts';
import { type Outcome, outcomeWithoutArticle } from '../src/import/placing/outcome.ts';
import { addToTally, emptyTally, tallyLine } from '../src/import/placing/report.ts';
import { isRealDate } from '../src/import/reading/dates/written-date.ts';
import { Meter } from '../src/import/sources/meter.ts';
import type { SourceFile } from '../src/import/sources/source-file.ts';
import { withSpaceAdvice } from '../src/publish/disk/full-disk.ts';
import { withLocks } from '../src/publish/lock/with-locks.ts';
import { assertOwnFile } from '../src/publish/ownership/target.ts';
import { readSite } from '../src/settings/site.ts';
import { readVocabulary } from '../src/settings/vocabulary.ts';
import { readImportArguments } from './cli/import-arguments.ts';
import { ImportSummary } from './cli/import-summary.ts';
import { ownReport } from './cli/own-files.ts';
import { printError, printLine, printText } from './cli/print.ts';
import { ArgumentError } from './cli/read-arguments.ts';
import { runCommand } from './cli/run-command.ts';
import { StepProgress } from './cli/step-progress.ts';

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
  printForms(gathered);
  if (reportFile !== '') await assertOwnFile(reportFile, ownReport, { streams: true });
  if (reportFile !== '') await mkdir(dirname(reportFile), { recursive: true });
  const report = reportFile === '' ? undefined : createWriteStream(reportFile);
  if (report) await once(report, 'open');
  const progress = new StepProgress('Articles imported', total);
  const summary = new ImportSummary();
  let tally = emptyTally();
  const addOutcome = async (outcome: Outcome): Promise<void> => {
    tally = addToTally(tally, outcome);
    summary.add(outcome);
    if (report?.write(`${JSON.stringify(outcome)}\n`) === false) await once(report, 'drain');
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
  if (report) await finished(report.end());
  for (const line of summary.lines(tags)) printLine(line);
  for (const path of gathered.missing) printError(`${path}: does not exist`);
  const refused = tally.counts.refused + gathered.missing.length;
  const rest = refused > 0 && tally.counts.refused < total ? ' All others were imported.' : '';
  printText(`${args['dry-run'] ? 'Dry run: ' : ''}${tallyLine(tally)}.${rest}`);
  const onlySkipped = gathered.trees.length === 0 && gathered.others.length > 0;
  process.exitCode = refused > 0 || onlySkipped ? 1 : 0;
});

function printForms({ trees, others }: GatheredTrees): void {
  for (const { form, tree } of trees) for (const line of formLines(form.name, tree.articles)) printLine(line);
  const more = others.length > 3 ? ` and ${others.length - 3} more` : '';
  if (others.length > 0) printText(`Skipped, because no form matches them: ${others.slice(0, 3).join(', ')}${more}`);
}

// Lists up to three files by name; counts more.
function formLines(form: string, files: readonly SourceFile[]): readonly string[] {
  if (files.length > 3) return [`${files.length} files of the form "${form}"`];
  return files.map(({ name }) => `${name} is of the form "${form}"`);
}
