import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LoadError } from '../../../../../src/search/client/files/load-error.ts';
import type { TotalsByMonth } from '../../../../../src/search/client/over-time/article-months.ts';
import { MatchCounter } from '../../../../../src/search/client/over-time/match-counter.ts';
import { parseQuery } from '../../../../../src/search/client/query/parse-query.ts';
import type { SearchTable } from '../../../../../src/search/format/search-table.ts';
import { buildIndex } from '../../build-index.ts';
import { record } from '../../record.ts';

const folder = mkdtempSync(join(tmpdir(), 'over-time-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const words = ['किताब', 'सड़क', 'नदी', 'पहाड़'];
/** Articles of three years, each with some of the words. */
const records = Array.from({ length: 90 }, (_, index) => {
  const has = words.filter((_, number) => (index * 7 + number * 3) % (number + 3) === 0);
  const day = `${2021 + (index % 3)}-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
  return record(`article-${index}`, { day, title: 'समाचार', text: ['यह', ...has, 'है'].join(' ') });
});
const totals: TotalsByMonth = [...Map.groupBy(records, ({ day }) => day.slice(0, 7))]
  .map(([month, inMonth]) => [month, inMonth.length] as const)
  .toSorted(([a], [b]) => (a < b ? -1 : 1));

let table: SearchTable;
const loaded: string[] = [];
const load = async (path: string) => {
  loaded.push(path);
  return new Uint8Array(gunzipSync(readFileSync(join(folder, path))));
};

beforeAll(async () => {
  table = await buildIndex(records, folder);
});

/** The same from the texts. */
function counted(matches: (text: string) => boolean): Readonly<Record<string, number>> {
  const found = records.filter(({ text }) => matches(text));
  return Object.fromEntries(
    [...Map.groupBy(found, ({ day }) => day.slice(0, 7))].map(([month, all]) => [month, all.length]),
  );
}

test.each([
  ['नदी', (text: string) => text.includes('नदी')],
  ['किताब नदी', (text: string) => text.includes('किताब') && text.includes('नदी')],
  ['"किताब सड़क"', (text: string) => text.includes('किताब सड़क')],
  ['"सड़क नदी"', (text: string) => text.includes('सड़क नदी')],
  ['नदी -पहाड़', (text: string) => text.includes('नदी') && !text.includes('पहाड़')],
  ['xyzzy', () => false],
])('counts %s by month as the texts do', async (query, matches) => {
  const { months, failed } = await new MatchCounter(table, load, totals).count(parseQuery(query));
  expect(Object.fromEntries(months)).toEqual(counted(matches));
  expect(failed).toEqual([]);
});

test('loads no year whose directory is enough, unless the totals are of another build', async () => {
  const past = () => loaded.filter((path) => /^202[12]\//.test(path)).length;
  loaded.length = 0;
  await new MatchCounter(table, load, totals).count(parseQuery('नदी'));
  expect(past()).toBe(0);
  const { months } = await new MatchCounter(table, load, totals.slice(1)).count(parseQuery('नदी'));
  expect(Object.fromEntries(months)).toEqual(counted((text) => text.includes('नदी')));
  expect(past()).toBeGreaterThan(0);
});

test('names the shards that cannot be loaded, and counts the others', async () => {
  const broken = async (path: string) => {
    if (path.startsWith('2021/')) throw new LoadError(path);
    return load(path);
  };
  const { months, failed } = await new MatchCounter(table, broken, []).count(parseQuery('नदी'));
  expect(failed.map(({ name }) => name)).toEqual(['2021']);
  const expected = Object.entries(counted((text) => text.includes('नदी'))).filter(
    ([month]) => !month.startsWith('2021'),
  );
  expect(Object.fromEntries(months)).toEqual(Object.fromEntries(expected));
});
