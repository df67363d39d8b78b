import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { LoadError } from '../../../../../src/search/client/files/load-error.ts';
import type { Filters } from '../../../../../src/search/client/match/filters.ts';
import { NameLookup } from '../../../../../src/search/client/query/name-lookup.ts';
import { parseQuery } from '../../../../../src/search/client/query/parse-query.ts';
import { Vocabulary } from '../../../../../src/search/client/query/vocabulary.ts';
import { type Order, orders, rank } from '../../../../../src/search/client/search/rank.ts';
import type { SearchProgress } from '../../../../../src/search/client/search/search-progress.ts';
import { searchWidely, shownCandidates } from '../../../../../src/search/client/search/search-widely.ts';
import { Searcher } from '../../../../../src/search/client/search/searcher.ts';
import type { SearchTable } from '../../../../../src/search/format/search-table.ts';
import { buildIndex } from '../../build-index.ts';
import { record } from '../../record.ts';

const folder = mkdtempSync(join(tmpdir(), 'find-first-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => void vi.useRealTimers());

const words = 'किम काम लड़की लड़कियों लड़का रूस रूसी कोर्ट लॉक डाउन लॉकडाउन दिल्ली Kim rain court'.split(' ');
/** Articles of two old years, and of the newest one, which is split by month. Each year has a phrase of its own. */
const records = Array.from({ length: 100 }, (_, number) => {
  const word = (step: number) => words[(number * 7 + step * step * 3 + Math.floor(number / 5)) % words.length] ?? '';
  const year = number < 20 ? 2020 : number < 40 ? 2021 : 2022;
  const month = String(year === 2022 ? Math.floor((number - 40) / 10) + 1 : 6).padStart(2, '0');
  const phrase = { 2020: 'पुराना समझौता', 2021: 'हाई बात सड़क', 2022: 'हाई नदी सड़क' }[year];
  const related = (number >= 60 && number < 66 && number % 3 !== 1) || number === 85 ? '. निर्मल धारा' : '';
  return record(`a${number}`, {
    day: `${year}-${month}-${String((number % 28) + 1).padStart(2, '0')}`,
    title: `${word(1)} ${word(2)}`,
    text: `${[3, 4, 5, 6].map(word).join(' ')} ${phrase}${number === 25 ? '. हाई सड़क' : ''}${related}${number >= 70 && number < 73 ? '. शीतल' : ''}`,
  });
});

let table: SearchTable;
const loaded: string[] = [];
const load = async (path: string) => {
  loaded.push(path.split('/')[0] ?? '');
  return new Uint8Array(gunzipSync(readFileSync(join(folder, path))));
};

beforeAll(async () => {
  table = await buildIndex(records, folder);
});

/** The folders that the first results of a query load files from, and the numbers of these results by shard. */
async function first(text: string, order: Order = 'best', from = load) {
  loaded.length = 0;
  const progress = await new Searcher(table, from).first(parseQuery(text), {}, order);
  const shards = Object.entries(Object.groupBy(progress?.candidates ?? [], ({ shard }) => shard.entry.name));
  return { folders: new Set(loaded), found: new Map(shards.map(([name, all]) => [name, all?.length])), progress };
}

test('the test archive has a newest shard without a directory, other months of its year, and older years', () => {
  expect(table.shards.map(({ name }) => name)).toEqual(
    ['06', '05', '04', '03', '02', '01'].map((month) => `2022-${month}`).concat('2021', '2020'),
  );
  expect(table.directories.map(({ name }) => name)).toEqual(['recent', expect.stringMatching(/^past-/)]);
});

test('two words load one shard of the newest year, if it has them, and its directory', async () => {
  const { folders, found } = await first('नदी सड़क');
  expect(folders).toEqual(new Set(['recent', '2022-05']));
  expect([...found.keys()]).toEqual(['2022-05']);
});

test('one word loads the newest shard, which no directory covers', async () => {
  const { folders, found } = await first('नदी');
  expect(folders).toEqual(new Set(['2022-06']));
  expect([...found.keys()]).toEqual(['2022-06']);
});

test('words of older years alone load the directory of these, and one shard', async () => {
  const { folders, found } = await first('पुराना समझौता');
  expect(folders).toEqual(new Set(['recent', table.directories[1]?.name, '2020']));
  expect([...found.keys()]).toEqual(['2020']);
});

test('a phrase is searched where most articles may have it, or in the order of the days', async () => {
  const directories = table.directories.map(({ name }) => name);
  const best = await first('"हाई सड़क"');
  expect(best.found).toEqual(new Map([['2021', 1]]));
  expect(best.folders).toEqual(new Set([...directories, '2021']));
  const newest = await first('"हाई सड़क"', 'newest');
  expect(newest.found).toEqual(new Map([['2021', 1]]));
  expect([...newest.folders]).toEqual(expect.arrayContaining(['2022-05', '2022-01', '2021']));
});

test('a phrase of related words is first searched where most articles have them, without the older years', async () => {
  // In five articles of 2022, one of them of May, and always together.
  const { folders, found } = await first('"निर्मल धारा"');
  expect(found).toEqual(new Map([['2022-03', 4]]));
  expect(folders).toEqual(new Set(['recent', '2022-03']));
});

test('the directories are not asked for the words of a phrase that most articles have', async () => {
  const asked = async (text: string) => {
    loaded.length = 0;
    await new Searcher(table, load).first(parseQuery(text), {}, 'best');
    return loaded.filter((folder) => table.directories.some(({ name }) => name === folder)).length;
  };
  expect(await asked('"पुराना में समझौता"')).toBe(await asked('"पुराना समझौता"'));
  expect((await first('"समझौता में और"')).found).toEqual(new Map());
});

test('what other parts of the archive may add is not limited', async () => {
  const { progress } = await first('नदी सड़क');
  expect(progress?.bounds).toEqual(new Map(table.shards.map(({ name, count }) => [name, count])));
  expect([progress?.answered, progress?.shards]).toEqual([1, 8]);
});

test('there are no first results of no words, of words that no article has, and without directories', async () => {
  expect((await first('')).progress).toBeUndefined();
  expect((await first('xyzzy नदी')).progress).toBeUndefined();
  const searcher = new Searcher({ ...table, directories: [] }, load);
  expect(await searcher.first(parseQuery('नदी'), {}, 'best')).toBeUndefined();
});

test.each(['recent', '2022-05'])(
  'does not wait for files in %s that hang, and passes those that fail',
  async (part) => {
    const broken = (path: string) => (path.startsWith(part) ? Promise.reject(new LoadError(path)) : load(path));
    expect((await first('नदी सड़क', 'best', broken)).progress?.candidates.length ?? 0).toBe(part === 'recent' ? 0 : 10);
    vi.useFakeTimers();
    const hanging = (path: string) => (path.startsWith(part) ? new Promise<never>(() => {}) : load(path));
    const searching = first('नदी सड़क', 'best', hanging);
    await vi.waitFor(() => vi.getTimerCount() > 0 || Promise.reject(new Error('It waits for nothing')));
    await vi.advanceTimersByTimeAsync(2500);
    expect((await searching).progress).toBeUndefined();
  },
);

const part = fc.constantFrom(...words, 'नदी', 'सड़क', 'समझौता', 'ladki', 'rus', 'korti', 'दिल्लि', 'lokdaun');
const texts = fc.oneof(
  fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
  fc.tuple(part, part).map(([a, b]) => `"${a} ${b}"`),
  fc.tuple(part, part).map(([a, b]) => `${a} -${b}`),
);
const limits = fc.constantFrom<Filters>({}, { from: '2021' }, { to: '2022-03' }, { from: '2020', to: '2020' });

/** A searcher that finds all results only. */
class PlainSearcher extends Searcher {
  override first = async () => undefined;
}

async function reports(searcher: Searcher, text: string, filters: Filters, order: Order) {
  const vocabulary = new Vocabulary(table, load);
  const query = parseQuery(text, await new NameLookup(table, load, vocabulary).aliasesFor(text));
  return Array.fromAsync(searchWidely(searcher, query, { filters, order, vocabulary }));
}

test('the first results change nothing at the end, and no result that the whole query has is lost meanwhile', async () => {
  const listed = (progress: SearchProgress | undefined, order: Order) =>
    progress &&
    rank(shownCandidates(progress), order, progress.frequencies).map(
      ({ shard, article, missing }) => `${shard.entry.name} ${article} ${missing}`,
    );
  const full = ({ candidates }: SearchProgress) =>
    candidates
      .filter(({ missing }) => missing === 0)
      .map(({ shard: { entry }, article }) => `${entry.name} ${article}`);
  let early = 0;
  await fc.assert(
    fc.asyncProperty(texts, limits, fc.constantFrom(...orders), async (text, filters, order) => {
      const found = await reports(new Searcher(table, load), text, filters, order);
      const plain = await reports(new PlainSearcher(table, load), text, filters, order);
      const last = found.at(-1);
      expect(listed(last, order)).toEqual(listed(plain.at(-1), order));
      expect([last?.bounds, last?.frequencies, last?.corrections]).toEqual([
        plain.at(-1)?.bounds,
        plain.at(-1)?.frequencies,
        plain.at(-1)?.corrections,
      ]);
      if (found.length > plain.length) early += 1;
      for (const [index, progress] of found.entries())
        expect(full(found[index + 1] ?? progress)).toEqual(expect.arrayContaining(full(progress)));
    }),
    { numRuns: 100 },
  );
  expect(early).toBeGreaterThan(20);
});

test.each([
  [0, false],
  [400, true],
])('where files take %i ms, the words of older years load with those of newer ones: %s', async (wait, isWith) => {
  vi.useFakeTimers();
  const from = async (path: string) => {
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    return load(path);
  };
  loaded.length = 0;
  new Searcher(table, from).prepare(parseQuery('नदी सड़क'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(loaded).toContain('recent');
  expect(loaded.includes(table.directories[1]?.name ?? '')).toBe(isWith);
});

test.each([
  [0, 'index'],
  [400, 'texts'],
])('where files take %i ms, a few articles of one shard are found by its %s', async (wait, part) => {
  vi.useFakeTimers();
  const files: string[] = [];
  const from = async (path: string) => {
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    files.push(path);
    return load(path);
  };
  const searching = new Searcher(table, from).first(parseQuery('शीतल'), {}, 'best');
  await vi.advanceTimersByTimeAsync(5000);
  expect((await searching)?.candidates.map(({ shard, article }) => `${shard.entry.name} ${article}`)).toEqual(
    [0, 1, 2].map((article) => `2022-04 ${article}`),
  );
  const [shard] = (await searching)?.candidates ?? [];
  const of = (names: readonly string[] = []) =>
    files.filter((path) => names.some((name) => path === `2022-04/${name}`));
  expect(of(shard?.shard.table.words)).toHaveLength(part === 'index' ? 1 : 0);
  expect(of(shard?.shard.table.texts).length > 0).toBe(part === 'texts');
});
