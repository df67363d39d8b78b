import { join, resolve } from 'node:path';
import { assertOwnFolder } from '../src/publish/ownership/target.ts';
import { writeArchive } from './bench/archive/write-archive.ts';
import { askCommand } from './bench/browser/ask-command.ts';
import { firstSearches } from './bench/browser/first-search.ts';
import { searchTimeLines } from './bench/browser/search-time-lines.ts';
import { copiesLines } from './bench/copies/copies-command.ts';
import { benchFold } from './bench/fold/bench-fold.ts';
import { benchImport } from './bench/import/bench-import.ts';
import { benchLanguage } from './bench/language/bench-language.ts';
import { benchPages } from './bench/pages/bench-pages.ts';
import { pagesCommand } from './bench/pages/pages-command.ts';
import { claimFiguresFile, writeFigures } from './bench/report/figures-file.ts';
import { benchArchive } from './bench/rounds/bench-archive.ts';
import type { ArchiveMeasurement } from './bench/rounds/figures.ts';
import { machine } from './bench/rounds/machine.ts';
import { reportLines } from './bench/rounds/report-lines.ts';
import { benchSearch } from './bench/search/bench-search.ts';
import { benchTopics } from './bench/search/topics/bench-topics.ts';
import { installedBrowser } from './browser/installed-browser.ts';
import { readSavedBrowser } from './browser/saved-browser.ts';
import { printError, printLine, printText } from './cli/print.ts';
import { ProgressLine } from './cli/progress-line.ts';
import { ArgumentError, readArguments } from './cli/read-arguments.ts';
import { runCommand } from './cli/run-command.ts';

const folder = join('.cache', 'bench');
const seed = 'sanchika';
const options = {
  articles: {
    kind: 'text',
    value: 'N[,N…]',
    about: 'size of the archive in articles; several sizes are measured in turn',
    fallback: '10000',
  },
  runs: { kind: 'count', value: 'K', about: 'number of cold builds of each kind', fallback: 1 },
  search: { kind: 'switch', about: 'skip the builds with a search index', fallback: true },
  hugo: { kind: 'switch', about: 'skip Hugo', fallback: true },
  'hugo-minutes': { kind: 'count', value: 'N', about: 'stop Hugo after N minutes', fallback: 60 },
  site: { kind: 'text', value: 'FILE', about: 'settings of the archive', fallback: '_data/site.json' },
  json: { kind: 'text', value: 'FILE', about: 'write the figures to FILE', fallback: join(folder, 'figures.json') },
} as const;

// Real inputs are kept beside the checkout, never in it.
const sharedData = join('..', 'shared', 'data');
const importCommand = {
  name: 'run bench -- import [options] [DIR]',
  about:
    'Measures how accurately the importer reads headline, date, authors and text of saved pages.\n' +
    `DIR holds the pages (NAME.html.gz) and the correct values (NAME.txt, NAME.json), in any subfolders (default: ${sharedData}).`,
  rest: 'DIR',
  options: {
    misses: { kind: 'switch', about: 'list every field that was read wrongly', fallback: false },
    posts: { kind: 'count', value: 'N', about: 'also import a generated WordPress export of N posts', fallback: 4000 },
    export: { kind: 'switch', about: 'skip the WordPress export', fallback: true },
    marks: {
      kind: 'text',
      value: 'FILE',
      about: 'JSON: for each file under DIR, the line numbers where articles begin; reads only these files',
      fallback: '',
    },
    json: { kind: 'text', value: 'FILE', about: 'write the figures to FILE', fallback: join(folder, 'import.json') },
  },
} as const;

/** What can be measured besides the build, by the first word of the command. */
const subjects: Readonly<Record<string, (words: readonly string[]) => Promise<void>>> = {
  generate: async ([articles, to]) => {
    if (to === undefined) throw new ArgumentError('generate: N or DIR is missing.');
    const [total = 0] = counts(articles);
    const line = new ProgressLine();
    let done = 0;
    assertOwnFolder(to, { noun: 'an empty folder', remedy: 'Choose an empty folder for DIR.', isOurs: () => false });
    writeArchive({ articles: total, seed }, to, () => line.show('Articles written', ++done, total));
    line.end();
  },
  fold: async ([pairs]) => {
    if (pairs === undefined) throw new ArgumentError('fold: PAIRS is missing, a file of Roman and Hindi words.');
    for (const line of await benchFold(pairs)) printLine(line);
  },
  copies: async (words) => {
    for (const line of await copiesLines(words, seed)) printLine(line);
  },
  import: async (words) => {
    const { json, marks, misses, posts, export: exported, rest } = readArguments(importCommand, words);
    await claimFiguresFile(json);
    const { lines, figures } = await benchImport({
      folder: rest[0] ?? sharedData,
      misses,
      posts: exported ? posts : 0,
      ...(marks === '' ? {} : { marks }),
    });
    await writeFigures(json, figures);
    for (const line of lines) printLine(line);
  },
  language: async () => {
    for (const line of benchLanguage()) printLine(line);
  },
  pages: async (words) => {
    const { runs, lighthouse, rest } = readArguments(pagesCommand, words);
    if (rest.length === 0) throw new ArgumentError('pages: SITE is missing, the folder of a built site.');
    const browser = readSavedBrowser() ?? installedBrowser(() => true);
    if (browser === undefined) throw new Error('No browser found. Install Chromium.');
    const options = { sites: rest, browser, runs: lighthouse ? runs : 0 };
    for (const line of await benchPages(options, (text) => printError(text))) printLine(line);
  },
  search: async ([data, names]) => {
    if (data === undefined)
      throw new ArgumentError('search: DATA is missing, a folder with hindi-bbc, hindi-dailies and romanised.');
    for (const line of await benchSearch(data, names)) printLine(line);
  },
  topics: async ([stories]) => {
    if (stories === undefined)
      throw new ArgumentError('topics: STORIES is missing, a folder with Reuters-21578 as JSON files.');
    for (const line of await benchTopics(stories)) printLine(line);
  },
  ask: async (words) => {
    const { visits, disk, thorough, rest } = readArguments(askCommand, words);
    const [site, ...queries] = rest;
    if (site === undefined || queries.length === 0) throw new ArgumentError('ask: SITE or QUERY is missing.');
    const browser = readSavedBrowser() ?? installedBrowser(() => true);
    if (browser === undefined) throw new Error('No browser found. Install Chromium.');
    const found = await firstSearches(resolve(site), queries, browser, {
      visits,
      fromDisk: disk,
      isThorough: thorough,
    });
    for (const line of searchTimeLines(found)) printLine(line);
  },
};

await runCommand(async () => {
  const [first = '', ...rest] = process.argv.slice(2);
  const subject = subjects[first];
  await (subject && (['copies', 'import', 'pages', 'ask'].includes(first) || !rest.includes('--help'))
    ? subject(rest)
    : builds());
});

async function builds(): Promise<void> {
  const values = readArguments({
    name: `run bench -- [options]\n       npm run bench -- generate N DIR\n       npm run bench -- copies DIR\n       npm run bench -- fold PAIRS\n       npm run bench -- import [DIR]\n       npm run bench -- language\n       npm run bench -- search DATA [NAMES]\n       npm run bench -- topics STORIES\n       npm run bench -- ask SITE QUERY…\n       npm run bench -- pages SITE…`,
    about:
      'Measures cold builds and rebuilds of a generated archive. Measures Hugo too, if it is installed.\n\n' +
      'Other measurements:\n' +
      '  generate  write the generated archive to DIR, and measure nothing\n' +
      '  copies    how well copies of a story are found; DIR is an archive\n' +
      '  fold      how well Roman spellings match Hindi words; PAIRS is a file of both\n' +
      '  import    how accurately the importer reads saved pages\n' +
      '  language  how well the import recognises languages\n' +
      '  search    how well the search finds articles\n' +
      '  topics    how many of the first ten results of a topic are about it; STORIES is Reuters-21578 as JSON files\n' +
      '  ask       how long a reader of a built site waits for the first search result\n' +
      '  pages     what axe and Lighthouse report for every kind of page',
    options,
  });
  const { articles, runs, search, hugo, 'hugo-minutes': hugoMinutes, site, json } = values;
  await claimFiguresFile(json);
  const computer = await machine();
  const browser = readSavedBrowser() ?? installedBrowser(() => true);
  const archives: ArchiveMeasurement[] = [];
  for (const count of counts(articles)) {
    const report = (text: string) => printError(`${count.toLocaleString('en')} articles: ${text}`);
    const isPeer = hugo && computer.hugo !== undefined;
    const job = { articles: count, seed, site, folder, runs, search, hugo: isPeer, hugoMinutes };
    archives.push(await benchArchive({ ...job, ...(browser === undefined ? {} : { browser }) }, report));
  }
  const figures = { machine: computer, archives };
  await writeFigures(json, figures);
  for (const line of reportLines(figures)) printLine(line);
  printText(`\nAll figures: ${json}`);
}

function counts(text = ''): readonly number[] {
  const numbers = text.split(',').map(Number);
  if (numbers.every((number) => Number.isInteger(number) && number > 0)) return numbers;
  throw new ArgumentError(`${text}: is not a number of articles. Write a whole number, such as 10000.`);
}
