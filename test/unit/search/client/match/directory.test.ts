// @module-tag slow
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDirectory } from '../../../../../src/search/build/directories/build-directory.ts';
import { searchFileReader } from '../../../../../src/search/build/files/search-file-reader.ts';
import { buildShard } from '../../../../../src/search/build/shards/build-shard.ts';
import { type IndexShard, planShards } from '../../../../../src/search/build/shards/plan-shards.ts';
import { byOldest } from '../../../../../src/search/build/shards/search-record.ts';
import { partMakers } from '../../../../../src/search/build/table/part-makers.ts';
import { writeSearchTable } from '../../../../../src/search/build/table/write-search-table.ts';
import { LoadError } from '../../../../../src/search/client/files/load-error.ts';
import type { Filters } from '../../../../../src/search/client/match/filters.ts';
import { NameLookup } from '../../../../../src/search/client/query/name-lookup.ts';
import { parseQuery } from '../../../../../src/search/client/query/parse-query.ts';
import { Vocabulary } from '../../../../../src/search/client/query/vocabulary.ts';
import { widerQuery } from '../../../../../src/search/client/query/wider-query.ts';
import { rank } from '../../../../../src/search/client/search/rank.ts';
import { searchWidely, shownCandidates } from '../../../../../src/search/client/search/search-widely.ts';
import { Searcher } from '../../../../../src/search/client/search/searcher.ts';
import type { SearchTable } from '../../../../../src/search/format/search-table.ts';
import { record } from '../../record.ts';

const folder = mkdtempSync(join(tmpdir(), 'directory-'));
const yearlyFolder = mkdtempSync(join(tmpdir(), 'directory-yearly-'));
afterAll(() => {
  for (const each of [folder, yearlyFolder]) rmSync(each, { recursive: true, force: true });
});

const words = ['किम', 'कम', 'काम', 'रेल', 'बारिश', 'दिल्ली', 'दिल', 'Kim', 'rain', 'लड़की', 'लड़कियों', 'मुलाकात', 'संसद'];
/** Articles of two old years, and of the newest one, which is split by month. */
const records = Array.from({ length: 180 }, (_, number) => {
  const word = (step: number) => words[(number * 7 + step * step * 3 + Math.floor(number / 5)) % words.length] ?? '';
  const year = number < 60 ? 2021 : number < 110 ? 2022 : 2023;
  const day = `${year}-${String((number % 5) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`;
  const rare = number % 37 === 0 ? ` दुर्लभ${number}` : '';
  return record(`a${number}`, {
    day,
    title: `${word(1)} ${word(2)} ${number}`,
    text: `${[3, 4, 5, 6].map(word).join(' ')}${rare}`,
  });
});

let table: SearchTable;
/** The same articles in one shard. */
let whole: SearchTable;
/** The same shards with a directory for each year, as in a large archive. */
let yearly: SearchTable;
const loaded: string[] = [];
const load = async (path: string) => {
  loaded.push(path);
  return new Uint8Array(gunzipSync(readFileSync(join(folder, path))));
};
const inYearly = async (path: string) =>
  path.startsWith('past-') ? new Uint8Array(gunzipSync(readFileSync(join(yearlyFolder, path)))) : load(path);

beforeAll(async () => {
  const days = Map.groupBy(records, ({ day }) => day);
  table = await buildIndex(folder, planShards(new Map([...days].map(([day, all]) => [day, all.length]))));
  const read = searchFileReader([folder]);
  const single = (name: string) =>
    buildDirectory(
      { name: `past-${name}`, fileSize: 200 },
      table.shards.filter((shard) => shard.name === name),
      read,
      yearlyFolder,
    );
  const [recent] = table.directories;
  const past = await Promise.all(['2022', '2021'].map(single));
  yearly = { ...table, directories: [...(recent ? [recent] : []), ...past.map(({ entry }) => entry)] };
  whole = await buildIndex(join(folder, 'whole'), [{ name: '', from: '', to: '', count: records.length }]);
});

async function buildIndex(into: string, planned: readonly IndexShard[]): Promise<SearchTable> {
  const shards = [];
  for (const shard of planned) {
    const own = records.filter(({ day }) => day.startsWith(shard.name)).toSorted(byOldest);
    shards.push({ shard, built: await buildShard(own, join(into, shard.name)) });
  }
  const makers = partMakers({ read: searchFileReader([into]), searchDir: into });
  await writeSearchTable({ shards, vocabulary: [], makers, reuseOrMake: (_name, _inputs, make) => make() }, into);
  return JSON.parse(readFileSync(join(into, 'shards.js'), 'utf8').replace(/^[^=]+=|;\n.*$/gs, ''));
}

/** The results of a search: articles, newest first, with the number of clauses that they miss, and the number of counted articles. */
async function listed(searched: SearchTable, text: string, filters: Filters, wide: boolean, from = load) {
  const typed = parseQuery(text);
  const query = (wide && widerQuery(typed, { beginnings: true, parts: true })) || typed;
  const progress = (await Array.fromAsync(new Searcher(searched, from).search(query, filters, 'newest'))).at(-1);
  if (!progress) return [];
  return rank(shownCandidates(progress), 'newest', progress.frequencies).map(
    ({ shard, article, missing, matches }) =>
      `${shard.entry.name} ${article} ${missing} ${matches.map((match) => `${match?.level} ${match?.frequency} ${[...(match?.positions ?? [])].toSorted((a, b) => a - b)}`)}`,
  );
}

const part = fc.constantFrom(...words, 'दुर्लभ74', 'xyzzy', 'kim', 'ladki', 'baarish', 'sansad');
const queryWords = fc.oneof(
  fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
  fc.tuple(part, part).map(([a, b]) => `"${a} ${b}"`),
  fc.tuple(part, part, part).map(([a, b, c]) => `${a} "${b} ${c}"`),
  fc.tuple(part, part).map(([a, b]) => `${a} -${b}`),
);
const limits: fc.Arbitrary<Filters> = fc.constantFrom({}, { from: '2022' }, { to: '2022-03' }, { language: 'hi' });

test('the newest year is split by month, and all shards but the newest have directories', () => {
  expect(table.shards.map(({ name }) => name).slice(-2)).toEqual(['2022', '2021']);
  expect(table.directories.map(({ shards }) => shards.length)).toEqual([table.shards.length - 3, 2]);
});

test('the search table names every file, and the sizes of shards and directories are right', async () => {
  const read = async (path: string) => JSON.parse(new TextDecoder().decode(await load(path)));
  const letterFiles = Object.values(table.spellings);
  const vocabulary: string[] = [];
  for (const { words, spellings } of table.vocabulary) {
    const { byBeginning, byEnding, bySoundEnding } = await read(spellings);
    vocabulary.push(...words, spellings, ...byBeginning.words, ...byEnding.words, ...bySoundEnding.words);
  }
  const named = ['shards.js', table.filters, ...letterFiles, ...new Set(vocabulary)];
  for (const entry of [...table.shards, ...table.directories]) {
    const { words, texts = [], names = [], vocabulary: counted = [] } = await read(`${entry.name}/${entry.table}`);
    const files = [...new Set<string>([entry.table, names, words, texts, counted].flat())].map(
      (file) => `${entry.name}/${file}`,
    );
    expect(files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)).toBe(entry.bytes);
    named.push(...files);
  }
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (file) => file.isFile() && !file.parentPath.includes('whole'),
  );
  const paths = found.map((file) => relative(folder, join(file.parentPath, file.name)));
  expect(named.toSorted()).toEqual(paths.toSorted());
});

test('directories do not change the results of a search', async () => {
  await fc.assert(
    fc.asyncProperty(queryWords, limits, fc.boolean(), async (text, filters, wide) => {
      const plain = await listed({ ...table, directories: [] }, text, filters, wide);
      expect(await listed(table, text, filters, wide)).toEqual(plain);
      expect(await listed(yearly, text, filters, wide, inYearly)).toEqual(plain);
    }),
    { numRuns: 150 },
  );
});

test('the shards rank articles as one index does', async () => {
  const inWhole = async (path: string) =>
    new Uint8Array(gunzipSync(readFileSync(join(folder, 'whole', path.replace(/^\//, '')))));
  const ranked = async (searched: SearchTable, from: typeof load, text: string, filters: Filters) => {
    const vocabulary = new Vocabulary(searched, from);
    const query = parseQuery(text, await new NameLookup(searched, from, vocabulary).aliasesFor(text));
    const options = { filters, order: 'best', vocabulary } as const;
    const progress = (await Array.fromAsync(searchWidely(new Searcher(searched, from), query, options))).at(-1);
    if (!progress) return [];
    const found = rank(shownCandidates(progress), 'best', progress.frequencies);
    return Promise.all(found.map(async ({ shard, article }) => (await shard.text(article)).url));
  };
  await fc.assert(
    fc.asyncProperty(queryWords, fc.constantFrom<Filters>({}, { language: 'hi' }), async (text, filters) => {
      expect(await ranked(table, load, text, filters)).toEqual(await ranked(whole, inWhole, text, filters));
    }),
    { numRuns: 60 },
  );
});

test('a rare word loads one shard: its table and one text', async () => {
  loaded.length = 0;
  expect(await listed(table, 'दुर्लभ74', {}, false)).toHaveLength(1);
  const newest = table.shards[0]?.name ?? '';
  const ofShards = loaded.filter((path) => /^20/.test(path) && !path.startsWith(`${newest}/`));
  expect(new Set(ofShards.map((path) => path.split('/')[0]))).toEqual(new Set(['2022']));
  expect(ofShards).toHaveLength(2);
});

test('a missing directory does not change the results', async () => {
  const broken = async (path: string) => {
    if (/^(past-\d+|recent)\//.test(path)) throw new LoadError(path);
    return load(path);
  };
  expect(await listed(table, 'दुर्लभ74 किम', {}, false, broken)).toEqual(await listed(table, 'दुर्लभ74 किम', {}, false));
});

test('shows the matches of a directory before those behind it are loaded, and loads none that a filter excludes', async () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const slow = async (path: string) => {
    if (path.startsWith('past-2021/')) await opened;
    return inYearly(path);
  };
  const answers = new Searcher(yearly, slow).search(parseQuery('दुर्लभ74'), {}, 'best');
  const { value } = await answers.next();
  expect(value?.candidates).toHaveLength(1);
  open();
  expect((await Array.fromAsync(answers)).at(-1)).toMatchObject({ answered: yearly.shards.length });
  loaded.length = 0;
  const asked: string[] = [];
  await listed(yearly, 'दुर्लभ74', { from: '2022' }, false, async (path) => {
    asked.push(path);
    return inYearly(path);
  });
  expect(asked.filter((path) => path.startsWith('past-2022/'))).not.toEqual([]);
  expect(asked.filter((path) => path.startsWith('past-2021/'))).toEqual([]);
});
