import { createWriteStream, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SourceFile } from '../src/import/form.ts';
import { forms } from '../src/import/forms.ts';
import { importArchive } from '../src/import/import-archive.ts';
import type { Outcome } from '../src/import/outcome.ts';
import { doubtLines, emptyTally, isUnsure, outcomeLine, tallied, tallyLine } from '../src/import/report.ts';
import { gatherTrees } from '../src/import/sources/gather-trees.ts';
import { readColumnMap } from '../src/import/table/read-column-map.ts';
import { withoutArticle } from '../src/import/without-article.ts';
import { isRealDate } from '../src/import/written-date.ts';
import { readSite } from '../src/settings/site.ts';
import { readVocabulary } from '../src/settings/vocabulary.ts';
import { importHelp } from './import-help.ts';
import { Progress } from './progress.ts';

/** The most lines that a terminal is given of what an editor should look at. */
const mostTold = 1000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string' },
    to: { type: 'string', default: 'articles' },
    url: { type: 'string' },
    retrieved: { type: 'string' },
    columns: { type: 'string' },
    tags: { type: 'boolean', default: false },
    site: { type: 'string', default: '_data/site.json' },
    'dry-run': { type: 'boolean', default: false },
    report: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(importHelp);
else process.exitCode = await run();

async function run(): Promise<number> {
  const { from, to, url, retrieved } = values;
  if (positionals.length === 0) return fail('Name a file or folder to import from; --help tells more.');
  if (from !== undefined && !forms.some((form) => form.name === from)) {
    return fail(`--from ${from}: no such form; there is ${forms.map((form) => form.name).join(', ')}`);
  }
  if (url !== undefined && !/^https?:\/\/[^/]/.test(url))
    return fail(`--url ${url}: is not a web address (write https://…)`);
  if (retrieved !== undefined && !isRealDate(retrieved))
    return fail(`--retrieved ${retrieved}: is not a date (write 2024-05-06 or 2024-05-06T10:00:00+05:30)`);
  const columns = values.columns === undefined ? undefined : await readColumnMap(values.columns);
  if (typeof columns === 'string') return fail(`--columns ${values.columns}: ${columns}`);
  const site = await readSite(values.site);
  const names = join(dirname(values.site), 'vocabulary.json');
  const gathered = await gatherTrees(positionals, forms, from);
  const total = gathered.trees.reduce((sum, { tree }) => sum + tree.articles.length, 0);
  for (const { form, tree } of gathered.trees) console.log(formLine(form.name, tree.articles));
  if (gathered.others.length > 0) console.log(`${gathered.others.length} files of no such form are left alone`);
  const report = values.report === undefined ? undefined : createWriteStream(values.report);
  const progress = new Progress('importing', total);
  let tally = emptyTally();
  const told: string[] = [];
  let untold = 0;
  const say = (lines: readonly string[]): void => {
    const fitting = lines.slice(0, mostTold - told.length);
    told.push(...fitting);
    untold += lines.length - fitting.length;
  };
  const options = {
    to,
    rules: { site: { timeZone: site.timeZone, language: site.language }, now: Date.now() },
    ...(url === undefined ? {} : { url }),
    ...(retrieved === undefined ? {} : { retrieved }),
    ...(columns === undefined ? {} : { columns }),
    vocabulary: existsSync(names) ? await readVocabulary(names) : [],
    tags: values.tags,
    dryRun: values['dry-run'],
  };
  let suggested = 0;
  const tell = (outcome: Outcome): void => {
    if (outcome.notes.some(({ kind }) => kind === 'suggested')) suggested += 1;
    tally = tallied(tally, outcome);
    report?.write(`${JSON.stringify(outcome)}\n`);
    if (['refused', 'kept', 'duplicate'].includes(outcome.status)) say([outcomeLine(outcome)]);
    if (isUnsure(outcome)) say(doubtLines(outcome));
  };
  gathered.refused.map(withoutArticle).forEach(tell);
  for await (const outcome of importArchive(gathered.trees, options)) {
    tell(outcome);
    progress.step();
  }
  progress.end();
  await new Promise((done) => (report ? report.end(done) : done(undefined)));
  for (const line of told) console.log(line);
  if (untold > 0) console.log(`and ${untold} more of these; --report FILE has them all`);
  if (suggested > 0 && !values.tags)
    console.log(`tags are suggested for ${suggested} articles; --report FILE names them, --tags writes them`);
  for (const path of gathered.missing) console.error(`${path}: does not exist`);
  const refused = tally.counts.refused + gathered.missing.length;
  const rest = refused > 0 && tally.counts.refused < total ? ' The rest went in.' : '';
  console.log(`${values['dry-run'] ? 'Would be: ' : ''}${tallyLine(tally)}.${rest}`);
  return refused > 0 ? 1 : 0;
}

// The form of each of a few files, and how many there are of many.
function formLine(form: string, files: readonly SourceFile[]): string {
  if (files.length > 3) return `${files.length} files of the form "${form}"`;
  return files.map(({ name }) => `${name} is of the form "${form}"`).join('\n');
}

function fail(message: string): number {
  console.error(message);
  return 1;
}
