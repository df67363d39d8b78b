import { join } from 'node:path';
import { formerPagesFile } from '../../src/catalog/profiles/former-pages.ts';
import { allForms } from '../../src/import/forms/all-forms.ts';
import { type GatheredTrees, gatherTrees } from '../../src/import/gather-trees.ts';
import { type ImportOptions, importArchive } from '../../src/import/import-archive.ts';
import { importFolder } from '../../src/import/placing/files/article-folder.ts';
import { makeFolder } from '../../src/import/placing/files/make-folder.ts';
import { type Outcome, outcomeWithoutArticle } from '../../src/import/placing/outcome.ts';
import { addToTally, emptyTally } from '../../src/import/placing/report.ts';
import { Meter } from '../../src/import/sources/meter.ts';
import { withSpaceAdvice } from '../../src/publish/disk/full-disk.ts';
import { withLocks } from '../../src/publish/lock/with-locks.ts';
import { formLines } from '../cli/form-lines.ts';
import { ImportSummary } from '../cli/import-summary.ts';
import { printLine } from '../cli/print.ts';
import { StepProgress } from '../cli/step-progress.ts';
import { FormerPageNotes } from './former-page-notes.ts';
import { ImportReport } from './import-report.ts';
import { type ImportArguments, readImportSettings } from './import-settings.ts';
import { printSummary } from './print-summary.ts';

/** Imports all sources of the command and prints what happened. Returns the exit code. */
export async function importSources(args: ImportArguments): Promise<number> {
  const { from, report: reportFile, 'break-lock': breakLock } = args;
  const formerPages = FormerPageNotes.of(args);
  const settings = { ...(await readImportSettings(args)), ...(formerPages && { formerPages }) };
  const gathered = await gatherTrees(args.rest, allForms, from === '' ? undefined : from);
  const forms = formLines(gathered);
  for (const line of forms) printLine(line);
  const report = reportFile === '' ? undefined : await ImportReport.open(reportFile);
  const summary = new ImportSummary();
  let tally = emptyTally();
  await importAll(gathered, settings, breakLock, async (outcome) => {
    tally = addToTally(tally, outcome);
    summary.add(outcome);
    await report?.add(outcome);
  });
  await report?.close();
  const added = settings.dryRun ? 0 : (formerPages?.write() ?? 0);
  printSummary(
    { summary, tally, gathered, formLines: forms.length },
    { ...settings, isReported: report !== undefined },
  );
  if (added > 0)
    printLine(`${added.toLocaleString('en')} old addresses of lists and feeds: added to _data/${formerPagesFile}`);
  const isRefused = tally.counts.refused + gathered.missing.length > 0;
  const isOnlySkipped = gathered.trees.length === 0 && gathered.others.length > 0;
  return isRefused || isOnlySkipped ? 1 : 0;
}

async function importAll(
  { trees, refused }: GatheredTrees,
  settings: ImportOptions,
  breakLock: boolean,
  add: (outcome: Outcome) => Promise<void>,
): Promise<void> {
  const { to, dryRun } = settings;
  const progress = new StepProgress(
    'Articles imported',
    trees.reduce((sum, { tree }) => sum + tree.articles.length, 0),
  );
  for (const source of refused) await add(outcomeWithoutArticle(source));
  const meter = new Meter();
  const metered = trees.map(({ form, tree }) => ({
    form,
    tree: { ...tree, articles: tree.articles.map((file) => meter.metered(file)) },
  }));
  if (!dryRun) makeFolder(to);
  await withSpaceAdvice([{ name: 'the articles', path: to, option: '--to' }], () =>
    withLocks(dryRun ? [] : [join(to, importFolder)], { breakLock }, async () => {
      for await (const outcome of importArchive(metered, settings)) {
        await add(outcome);
        progress.step(meter.share);
      }
    }),
  );
  progress.end();
}
