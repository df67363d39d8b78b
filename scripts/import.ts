import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { allForms } from '../src/import/forms/all-forms.ts';
import { readColumnMap } from '../src/import/forms/table/read-column-map.ts';
import { type GatheredTrees, gatherTrees } from '../src/import/gather-trees.ts';
import { importArchive } from '../src/import/import-archive.ts';
import { type Outcome, outcomeWithoutArticle } from '../src/import/placing/outcome.ts';
import { addToTally, emptyTally, tallyLine } from '../src/import/placing/report.ts';
import { isRealDate } from '../src/import/reading/dates/written-date.ts';
import { Meter } from '../src/import/sources/meter.ts';
import type { SourceFile } from '../src/import/sources/source-file.ts';
import { readSite } from '../src/settings/site.ts';
import { readVocabulary } from '../src/settings/vocabulary.ts';
import { ArgumentError } from './arguments.ts';
import { run } from './fail.ts';
import { readImportArguments } from './import-arguments.ts';
import { Progress } from './progress.ts';
import { Told } from './told.ts';

await run(async () => {
  const given = readImportArguments();
  const { from, to, url, retrieved, columns, site: file, tags, report: reportFile } = given;
  if (given.rest.length === 0) throw new ArgumentError('Name a file or folder to import from.');
  if (from !== '' && !allForms.some((form) => form.name === from))
    throw new ArgumentError(`--from ${from}: no such form; there is ${allForms.map((form) => form.name).join(', ')}`);
  if (url !== '' && !/^https?:\/\/[^/]/.test(url))
    throw new ArgumentError(`--url ${url}: is not a web address (write https://…)`);
  if (retrieved !== '' && !isRealDate(retrieved))
    throw new ArgumentError(`--retrieved ${retrieved}: is not a date (write 2024-05-06 or 2024-05-06T10:00:00+05:30)`);
  const map = columns === '' ? undefined : await readColumnMap(columns);
  if (typeof map === 'string') throw new ArgumentError(`--columns ${columns}: ${map}`);
  const site = await readSite(file);
  const names = join(dirname(file), 'vocabulary.json');
  const gathered = await gatherTrees(given.rest, allForms, from === '' ? undefined : from);
  const total = gathered.trees.reduce((sum, { tree }) => sum + tree.articles.length, 0);
  tellForms(gathered);
  const report = reportFile === '' ? undefined : createWriteStream(reportFile);
  if (report) await once(report, 'open');
  const progress = new Progress('importing', total);
  const told = new Told();
  let tally = emptyTally();
  const tell = async (outcome: Outcome): Promise<void> => {
    tally = addToTally(tally, outcome);
    told.take(outcome);
    if (report?.write(`${JSON.stringify(outcome)}\n`) === false) await once(report, 'drain');
  };
  for (const one of gathered.refused) await tell(outcomeWithoutArticle(one));
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
    vocabulary: existsSync(names) ? await readVocabulary(names) : [],
    tags,
    dryRun: given['dry-run'],
  });
  for await (const outcome of outcomes) {
    await tell(outcome);
    progress.step(meter.share);
  }
  progress.end();
  if (report) await finished(report.end());
  for (const line of told.lines(tags)) console.log(line);
  for (const path of gathered.missing) console.error(`${path}: does not exist`);
  const refused = tally.counts.refused + gathered.missing.length;
  const rest = refused > 0 && tally.counts.refused < total ? ' The rest went in.' : '';
  console.log(`${given['dry-run'] ? 'Would be: ' : ''}${tallyLine(tally)}.${rest}`);
  const nothing = gathered.trees.length === 0 && gathered.others.length > 0;
  process.exitCode = refused > 0 || nothing ? 1 : 0;
});

function tellForms({ trees, others }: GatheredTrees): void {
  for (const { form, tree } of trees) console.log(formLine(form.name, tree.articles));
  const more = others.length > 3 ? ` and ${others.length - 3} more` : '';
  if (others.length > 0)
    console.log(`left alone, as of no form that is known: ${others.slice(0, 3).join(', ')}${more}`);
}

// The form of each of a few files, and how many there are of many.
function formLine(form: string, files: readonly SourceFile[]): string {
  if (files.length > 3) return `${files.length} files of the form "${form}"`;
  return files.map(({ name }) => `${name} is of the form "${form}"`).join('\n');
}
