import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { writeArchive } from './bench/archive/write-archive.ts';
import { firstSearches } from './bench/browser/first-search.ts';
import { searchTimeLines } from './bench/browser/search-time-lines.ts';
import { benchFold } from './bench/fold/bench-fold.ts';
import { benchImport } from './bench/import/bench-import.ts';
import { benchPages } from './bench/pages/bench-pages.ts';
import { benchArchive } from './bench/rounds/bench-archive.ts';
import type { ArchiveMeasurement } from './bench/rounds/figures.ts';
import { machine } from './bench/rounds/machine.ts';
import { reportLines } from './bench/rounds/report-lines.ts';
import { benchSearch } from './bench/search/bench-search.ts';
import { installedBrowser } from './browser/installed-browser.ts';
import { readSavedBrowser } from './browser/saved-browser.ts';
import { ProgressLine } from './cli/progress-line.ts';
import { ArgumentError, readArguments } from './cli/read-arguments.ts';
import { runCommand } from './cli/run-command.ts';

const folder = join('.cache', 'bench');
const seed = 'sanchika';
const options = {
  articles: { kind: 'text', value: 'N[,N…]', about: 'how many articles, of one archive or several', fallback: '10000' },
  runs: { kind: 'count', value: 'K', about: 'how often each cold build is made, in turns', fallback: 1 },
  search: { kind: 'switch', about: 'leave the builds with search out', fallback: true },
  hugo: { kind: 'switch', about: 'leave Hugo out', fallback: true },
  'hugo-minutes': { kind: 'count', value: 'N', about: 'how long Hugo may take before it is ended', fallback: 60 },
  site: { kind: 'text', value: 'FILE', about: 'the settings of the archive', fallback: '_data/site.json' },
  json: { kind: 'text', value: 'FILE', about: 'where the figures go', fallback: join(folder, 'figures.json') },
} as const;

// Real inputs are kept beside the checkout, never in it.
const sharedData = join('..', 'shared', 'data');
const importCommand = {
  name: 'run bench -- import [options] [DIR]',
  about:
    'Measures what the importer makes of pages whose headline, date, authors and text are known.\n' +
    `DIR holds NAME.html.gz, NAME.txt and NAME.json in any folders, or is a folder of such sets (default: ${sharedData}).`,
  rest: 'DIR',
  options: {
    misses: { kind: 'switch', about: 'tell every field that was missed', fallback: false },
    posts: {
      kind: 'count',
      value: 'N',
      about: 'how many posts of a generated WordPress export are imported as well',
      fallback: 4000,
    },
    export: { kind: 'switch', about: 'leave that export out', fallback: true },
    marks: {
      kind: 'text',
      value: 'FILE',
      about: 'JSON: path under DIR to the lines, from 1, where articles begin; only these files are read',
      fallback: '',
    },
    json: { kind: 'text', value: 'FILE', about: 'where the figures go', fallback: join(folder, 'import.json') },
  },
} as const;

const pagesCommand = {
  name: 'run bench -- pages [options] SITE…',
  about:
    'Looks at one page of every kind of built sites with axe, light and dark, 320 and 1440 px wide, and, where the command\n' +
    '"lighthouse" is installed, asks it about home, article, term and search, on a phone and a desk.',
  rest: 'SITE…',
  options: {
    runs: { kind: 'count', value: 'K', about: 'how often Lighthouse is asked about each page', fallback: 3 },
    lighthouse: { kind: 'switch', about: 'leave Lighthouse out', fallback: true },
  },
} as const;

const askCommand = {
  name: 'run bench -- ask [options] SITE QUERY…',
  about:
    'Measures in Chromium how long a reader waits for the first result in the built site SITE, each time as a new visitor with nothing\n' +
    'stored; the middle of several visits. Write a phrase as \'"three words here"\'.\n' +
    '  opened ms    from sending the query on the search page, opened, at rest and a second after going to its field, to the first\n' +
    '               result; nothing was asked before, and only what the page loads by itself on opening was there ("of these on opening", in KB)\n' +
    '  arriving ms  from setting out for the search page with the query in its address, so with page, styles, fonts and scripts\n' +
    '  index KB     files of the search loaded up to the first result on the opened page; all KB: those and everything else',
  rest: 'SITE QUERY…',
  options: {
    visits: { kind: 'count', value: 'K', about: 'how often each query is asked each way', fallback: 7 },
    disk: { kind: 'switch', about: 'open the files from the disk (an edition made by npm run pack)', fallback: false },
  },
} as const;

/** What can be measured besides the build, by the first word of the command. */
const subjects: Readonly<Record<string, (words: readonly string[]) => Promise<void>>> = {
  generate: async ([articles, to]) => {
    if (to === undefined) throw new ArgumentError('generate: write generate N DIR');
    const [total = 0] = counts(articles);
    const line = new ProgressLine();
    let done = 0;
    writeArchive({ articles: total, seed }, to, () => line.show('Articles written', ++done, total));
    line.end();
  },
  fold: async ([pairs]) => {
    if (pairs === undefined) throw new ArgumentError('fold: name a file of pairs, Roman and Hindi');
    for (const line of await benchFold(pairs)) console.log(line);
  },
  import: async (words) => {
    const { json, marks, misses, posts, export: exported, rest } = readArguments(importCommand, words);
    const { lines, figures } = await benchImport({
      folder: rest[0] ?? sharedData,
      misses,
      posts: exported ? posts : 0,
      ...(marks === '' ? {} : { marks }),
    });
    await writeJson(json, figures);
    for (const line of lines) console.log(line);
  },
  pages: async (words) => {
    const { runs, lighthouse, rest } = readArguments(pagesCommand, words);
    if (rest.length === 0) throw new ArgumentError('pages: name a built site, or one for each language');
    const browser = readSavedBrowser() ?? installedBrowser(() => true);
    if (browser === undefined) throw new Error('There is no browser to look with: install Chromium.');
    const options = { sites: rest, browser, runs: lighthouse ? runs : 0 };
    for (const line of await benchPages(options, (text) => console.error(text))) console.log(line);
  },
  search: async ([data]) => {
    if (data === undefined)
      throw new ArgumentError('search: name a folder with hindi-bbc, hindi-dailies and romanised');
    for (const line of await benchSearch(data)) console.log(line);
  },
  ask: async (words) => {
    const { visits, disk, rest } = readArguments(askCommand, words);
    const [site, ...queries] = rest;
    if (site === undefined || queries.length === 0) throw new ArgumentError('ask: write ask SITE QUERY…');
    const browser = readSavedBrowser() ?? installedBrowser(() => true);
    if (browser === undefined) throw new Error('There is no browser to ask with: install Chromium.');
    const found = await firstSearches(resolve(site), queries, browser, { visits, fromDisk: disk });
    for (const line of searchTimeLines(found)) console.log(line);
  },
};

await runCommand(async () => {
  const [first = '', ...rest] = process.argv.slice(2);
  const subject = subjects[first];
  await (subject && (['import', 'pages', 'ask'].includes(first) || !rest.includes('--help'))
    ? subject(rest)
    : builds());
});

async function builds(): Promise<void> {
  const {
    articles,
    runs,
    search,
    hugo,
    'hugo-minutes': hugoMinutes,
    site,
    json,
  } = readArguments({
    name: `run bench -- [options]\n       npm run bench -- generate N DIR\n       npm run bench -- fold PAIRS\n       npm run bench -- import [DIR]\n       npm run bench -- search DATA\n       npm run bench -- ask SITE QUERY…\n       npm run bench -- pages SITE…`,
    about:
      'Builds a generated archive cold and after changes, and measures it; where Hugo is installed, the same there.\n' +
      'generate writes such an archive; fold measures what people type against what they mean; search, whether it is found;\n' +
      'ask, how long a reader of a built site waits for it; pages, what axe and Lighthouse say of every kind of page.',
    options,
  });
  const computer = await machine();
  const browser = readSavedBrowser() ?? installedBrowser(() => true);
  const archives: ArchiveMeasurement[] = [];
  for (const count of counts(articles)) {
    const tell = (text: string) => console.error(`${count.toLocaleString('en')} articles: ${text}`);
    const isPeer = hugo && computer.hugo !== undefined;
    const asked = { articles: count, seed, site, folder, runs, search, hugo: isPeer, hugoMinutes };
    archives.push(await benchArchive({ ...asked, ...(browser === undefined ? {} : { browser }) }, tell));
  }
  const figures = { machine: computer, archives };
  await writeJson(json, figures);
  for (const line of reportLines(figures)) console.log(line);
  console.log(`\nAll figures: ${json}`);
}

async function writeJson(file: string, figures: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(figures, null, 1)}\n`);
}

function counts(text = ''): readonly number[] {
  const numbers = text.split(',').map(Number);
  if (numbers.every((number) => Number.isInteger(number) && number > 0)) return numbers;
  throw new ArgumentError(`${text}: is not a number of articles (write 10000)`);
}
