import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchState } from '../../../../../src/search/client/form/search-state.ts';
import type { Filters } from '../../../../../src/search/client/match/filters.ts';
import { countKeys, countNames } from '../../../../../src/search/client/overview/count-facets.ts';
import { hitPeriods } from '../../../../../src/search/client/overview/hit-periods.ts';
import { withFilter } from '../../../../../src/search/client/overview/with-filter.ts';
import { parseQuery } from '../../../../../src/search/client/query/parse-query.ts';
import type { SearchProgress } from '../../../../../src/search/client/search/search-progress.ts';
import { Searcher } from '../../../../../src/search/client/search/searcher.ts';
import type { SearchTable } from '../../../../../src/search/format/search-table.ts';
import { buildIndex } from '../../build-index.ts';
import { record } from '../../record.ts';

const folder = mkdtempSync(join(tmpdir(), 'overview-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sections = [
  { key: 'world', name: 'World' },
  { key: 'sport', name: 'Sport' },
];
const tags = ['Rain', 'Heavy Rain', 'rain', 'Wind', 'हिंदी'];
/** Some articles of each year, the first two of which are versions of one story. */
const records = [2019, 2020, 2021].flatMap((year) =>
  Array.from({ length: 8 }, (_, index) => {
    const day = `${year}-0${1 + (index % 4)}-1${index}`;
    const section = sections[index % 3];
    return record(`story-${index}`, {
      day,
      lang: index % 2 === 0 ? 'en' : 'hi',
      text: index === 7 ? 'dry' : `rain ${year} wind`,
      ...(section ? { section } : {}),
      ...(index < 2 ? { story: `story of ${year}`, versions: [] } : {}),
      tags: tags.filter((_, tag) => (index + year + tag) % 3 === 0),
      authors: index % 3 === 0 ? ['Asha Rao'] : ['Asha', 'Ravi'],
    });
  }),
);

let table: SearchTable;
let searcher: Searcher;

beforeAll(async () => {
  table = await buildIndex(records, folder);
  const load = async (path: string) => new Uint8Array(gunzipSync(readFileSync(join(folder, path))));
  searcher = new Searcher(table, load, ['en']);
});

async function found(text: string, filters: Filters): Promise<readonly SearchProgress[]> {
  const all = [];
  for await (const progress of searcher.search(parseQuery(text), filters, 'best')) all.push(progress);
  return all;
}

test.each(['rain', 'wind', ''])(
  'a count of "%s" is the number of results after narrowing to its value',
  async (text) => {
    const state: SearchState = { text, order: 'best', filters: {} };
    const versions = (await found(text, {})).at(-1)?.versions ?? [];
    const names = new Map(await Promise.all(versions.map(async ({ shard }) => [shard, await shard.names()] as const)));
    const counters = [
      ...(['section', 'language'] as const).map((facet) => [facet, countKeys(versions, facet, (key) => key)] as const),
      ...(['tag', 'author', 'place'] as const).map((facet) => [facet, countNames(versions, facet, names)] as const),
    ];
    const counts = counters.flatMap(([facet, counter]) => counter.counts(() => 0).map((each) => ({ facet, ...each })));
    expect(counts.length).toBeGreaterThan(10);
    for (const { facet, value, count } of counts) {
      const narrowed = withFilter(state, facet, value);
      const last = (await found(text, narrowed.filters)).at(-1);
      expect([facet, value, last?.candidates.length]).toEqual([facet, value, count]);
      expect(withFilter(narrowed, facet, value)).toEqual(state);
    }
  },
);

test.each(['rain', ''])('hits of "%s" by year are bounds at first, and exact at the end', async (text) => {
  const steps = await found(text, {});
  const last = steps.at(-1);
  const exact = hitPeriods(last?.versions ?? [], last?.bounds ?? new Map(), table.shards, {});
  expect(exact.map(({ period }) => period)).toEqual(['2019', '2020', '2021']);
  expect(exact.every(({ more }) => more === 0)).toBe(true);
  expect(exact.reduce((sum, { count }) => sum + count, 0)).toBe(last?.candidates.length);
  for (const { versions, bounds } of steps)
    for (const [index, { count, more }] of hitPeriods(versions, bounds, table.shards, {}).entries()) {
      expect(count).toBeLessThanOrEqual(exact[index]?.count ?? 0);
      expect(count + more).toBeGreaterThanOrEqual(exact[index]?.count ?? 0);
    }
});

test('the months of a year add up to the year, within the limits', async () => {
  const filters = { from: '2020-02', to: '2020-04' };
  const last = (await found('rain', filters)).at(-1);
  const months = hitPeriods(last?.versions ?? [], new Map(), table.shards, filters);
  expect(months.map(({ period }) => period)).toEqual(['2020-02', '2020-03', '2020-04']);
  expect(months.reduce((sum, { count }) => sum + count, 0)).toBe(last?.candidates.length);
});

test.each([{ from: '9999' }, { to: '0000' }, { from: '2021', to: '2019' }])(
  'limits without articles have no periods: %j',
  (filters) => {
    expect(hitPeriods([], new Map(), table.shards, filters)).toEqual([]);
  },
);
