import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchRecord } from '../../../../../src/search/build/shards/search-record.ts';
import { LoadError } from '../../../../../src/search/client/files/load-error.ts';
import type { Filters, NameFilters } from '../../../../../src/search/client/match/filters.ts';
import type { Candidate } from '../../../../../src/search/client/match/match-shard.ts';
import { NameLookup } from '../../../../../src/search/client/query/name-lookup.ts';
import { parseQuery } from '../../../../../src/search/client/query/parse-query.ts';
import { Vocabulary } from '../../../../../src/search/client/query/vocabulary.ts';
import { type Order, rank } from '../../../../../src/search/client/search/rank.ts';
import { searchWidely, shownCandidates } from '../../../../../src/search/client/search/search-widely.ts';
import { Searcher } from '../../../../../src/search/client/search/searcher.ts';
import type { SearchTable } from '../../../../../src/search/format/search-table.ts';
import { buildIndex } from '../../build-index.ts';
import { record } from '../../record.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const records: readonly SearchRecord[] = [
  record('meeting', {
    day: '2023-07-27',
    title: 'किम जोंग-उन ने रूसी रक्षा मंत्री से मुलाकात की',
    summary: 'सियोल में सुरक्षा पर चर्चा',
    text: 'उत्तर कोरिया के नेता किम ने शोइगु से बात की।\nरबर-स्टैंप संसद। लड़कियों का स्कूल।',
    section: { key: 'world', name: 'दुनिया' },
    authors: ['मीरा नायर'],
    editors: ['कविता रावत'],
    place: 'सियोल',
    series: 'बदलते शहर',
    tags: ['उत्तर कोरिया', 'रूस'],
  }),
  record('less', { day: '2023-05-01', title: 'बारिश कम हुई', text: 'हिन्दी में ज़मीन और चाँद। किम का नाम यहाँ भी है।' }),
  record('work', { day: '2022-03-04', title: 'काम बढ़ा', text: 'हिंदी में जमीन और चांद। वर्ष २०२३ की मुलाकात।' }),
  record('delhi', { day: '2022-03-05', title: 'Kim in Delhi', text: 'The meeting of July 2023 was long.', lang: 'en' }),
  record('heart', { day: '2022-03-06', title: 'दिल की बात', text: 'दिल और कोरिया उत्तर से दूर' }),
  record('city', { day: '2022-03-07', title: 'दिल्ली', text: 'शहर में मेट्रो' }),
];

let table: SearchTable;
const loaded: string[] = [];
const load = async (path: string) => {
  loaded.push(path);
  return new Uint8Array(gunzipSync(readFileSync(join(folder, path))));
};

beforeAll(async () => {
  const korea = { names: { hi: 'उत्तर कोरिया', en: 'North Korea' }, aliases: ['DPRK'], kind: 'place' as const };
  table = await buildIndex(records, folder, [korea]);
});

interface Asked {
  readonly order?: Order;
  readonly filters?: Filters;
}

async function endOf(text: string, order: Order = 'best', filters: Filters = {}) {
  const vocabulary = new Vocabulary(table, load);
  const query = parseQuery(text, await new NameLookup(table, load, vocabulary).aliasesFor(text));
  const searching = searchWidely(new Searcher(table, load), query, { filters, order, vocabulary });
  return (await Array.fromAsync(searching)).at(-1);
}

/** Names of the results in order. Partial matches are in brackets. */
async function found(text: string, { order = 'best', filters = {} }: Asked = {}): Promise<readonly string[]> {
  const progress = await endOf(text, order, filters);
  if (!progress) return [];
  const ranked = rank(shownCandidates(progress), order, progress.frequencies);
  const names = ranked.map(async ({ shard, article, missing }) => {
    const name = (await shard.text(article)).url.replace(/.*\/|\.html/g, '');
    return missing > 0 ? `(${name})` : name;
  });
  return Promise.all(names);
}

test.each([
  ['किम', ['meeting', 'less', 'delhi']],
  ['kim', ['delhi', 'meeting', 'less']],
  ['कम', ['less']],
  ['काम', ['work']],
  ['kam', ['work', 'less']],
  ['दिल', ['heart', 'city']],
  ['दिल्ली', ['city']],
  ['२०२३', ['work', 'delhi']],
  ['2023', ['delhi', 'work']],
  ['ladki', ['meeting']],
  ['लड़की', ['meeting']],
  ['"रबर स्टैंप"', ['meeting']],
  ['रबर-स्टैंप', ['meeting']],
  ['"किम जोंग"', ['meeting']],
  ['"उत्तर कोरिया"', ['meeting']],
  ['किम -शोइगु', ['less', 'delhi']],
  ['kim -"jong un"', ['delhi', 'less']],
  ['DPRK', ['meeting']],
  ['north korea', ['meeting']],
  ['uttar korea', ['meeting']],
  ['xyzzy', []],
])('%s finds %j', async (query, names) => {
  expect(await found(query)).toEqual(names);
});

test.each([
  ['हिन्दी', 'हिंदी'],
  ['ज़मीन', 'जमीन'],
  ['चाँद', 'चांद'],
  ['zameen', 'jamin'],
])('%s and %s have the same results', async (one, other) => {
  expect((await found(one)).toSorted()).toEqual(['less', 'work']);
  expect((await found(other)).toSorted()).toEqual(['less', 'work']);
});

test('lists full matches before partial matches', async () => {
  expect(await found('kim shoigu suraksha')).toEqual(['meeting']);
  expect(await found('किम मुलाकात xyzzy')).toEqual(['(meeting)']);
});

test('ranks headline matches above standfirst matches, and these above text matches', async () => {
  expect((await found('मुलाकात'))[0]).toBe('meeting');
  expect((await found('बात'))[0]).toBe('heart');
});

test('filters by section, language, names and days', async () => {
  expect(await found('kim', { filters: { section: 'world' } })).toEqual(['meeting']);
  expect(await found('kim', { filters: { language: 'en' } })).toEqual(['delhi']);
  const names = (limits: NameFilters) => found('kim', { filters: { names: limits } });
  expect(await names({ author: ['meera'] })).toEqual(['meeting']);
  expect(await names({ editor: ['kavita rawat'] })).toEqual(['meeting']);
  expect(await names({ editor: ['मीरा नायर'] })).toEqual([]);
  expect(await names({ place: ['सियोल'], tag: ['uttar koriya'], series: ['badalte shahar'] })).toEqual(['meeting']);
  expect(await names({ tag: ['रूस', 'उत्तर कोरिया'] })).toEqual(['meeting']);
  expect(await names({ tag: ['रूस', 'दिल्ली'] })).toEqual([]);
  expect(await found('kim', { filters: { from: '2023-05-02' } })).toEqual(['meeting']);
  expect(await found('kim', { filters: { to: '2022' } })).toEqual(['delhi']);
  expect(await found('', { filters: { from: '2023-05', to: '2023-05' } })).toEqual(['less']);
});

test('orders by day', async () => {
  expect(await found('kim', { order: 'newest' })).toEqual(['meeting', 'less', 'delhi']);
  expect(await found('kim', { order: 'oldest' })).toEqual(['delhi', 'less', 'meeting']);
});

test('finds words that begin with the last word, after whole words', async () => {
  expect(await found('shoi')).toEqual(['meeting']);
  expect(await found('shoi kim')).toEqual(['(delhi)', '(meeting)', '(less)']);
});

test('loads nothing of a year that a filter excludes', async () => {
  loaded.length = 0;
  await found('किम', { filters: { from: '2023' } });
  expect(loaded.filter((path) => path.startsWith('2022/'))).toEqual([]);
  expect(loaded.filter((path) => path.startsWith('2023/'))).not.toEqual([]);
});

test('reports a shard that cannot be loaded, and searches the others', async () => {
  const broken = async (path: string) => {
    if (path.startsWith('2023/')) throw new LoadError(path);
    return load(path);
  };
  const reports = await Array.fromAsync(new Searcher(table, broken).search(parseQuery('किम'), {}, 'best'));
  expect(reports.at(-1)).toMatchObject({ answered: 2, shards: 2, failed: [{ name: 'LoadError' }] });
  expect(reports.at(-1)?.candidates).toHaveLength(1);
});

test('a canceled search loads no more shards', async () => {
  const giving = new AbortController();
  let reports = 0;
  for await (const _ of new Searcher(table, load).search(parseQuery('किम'), {}, 'best', giving.signal)) {
    reports += 1;
    giving.abort();
  }
  expect(reports).toBe(1);
});

test('suggests corrections of a long query, and keeps the articles with most of it', async () => {
  const text = 'सियोल रूसी सुरक्षा मुलाकाट';
  expect(await found(text)).toEqual(['(meeting)']);
  expect((await endOf(text))?.corrections).toMatchObject([{ typed: 'मुलाकाट', words: ['मुलाकात'], isUsed: false }]);
  expect((await endOf('सियोल रूसी सुरक्षा'))?.corrections).toBeUndefined();
});

test('corrects a word that no article has', async () => {
  expect(await found('डिल्ली')).toEqual(['city']);
  expect(await found('मुलाकाट')).toContain('meeting');
  expect(await found('metting')).toEqual(['delhi']);
  expect(await found('xyzzyxyzzy')).toEqual([]);
});

test('shows matches of the newest shard before the directories are loaded', async () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const isDirectory = (path: string) => table.directories.some(({ name }) => path.startsWith(`${name}/`));
  const slow = async (path: string) => {
    if (isDirectory(path)) await opened;
    return load(path);
  };
  const answers = new Searcher(table, slow).search(parseQuery('किम'), {}, 'best');
  const { value } = await answers.next();
  const shown: readonly Candidate[] = value?.candidates ?? [];
  expect(new Set(shown.map(({ shard }) => shard.entry.name))).toEqual(new Set([table.shards[0]?.name]));
  open();
  const rest = await Array.fromAsync(answers);
  expect(rest.at(-1)?.candidates.length).toBe(3);
  expect(rest.at(-1)?.answered).toBe(table.shards.length);
});
