import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planSegments } from '../../../../../src/search/build/shards/plan-segments.ts';
import { planShards } from '../../../../../src/search/build/shards/plan-shards.ts';

type Counts = ReadonlyMap<string, number>;

/** The names of the shards of each directory. */
function segmentsOf(counts: Counts): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    planSegments(planShards(counts)).map(({ name, shards }) => [name, shards.map((shard) => shard.name)]),
  );
}

function yearly(first: number, last: number, count: number): Counts {
  return new Map(Array.from({ length: last - first + 1 }, (_, index) => [`${first + index}-05`, count]));
}

test('the newest shard has no directory, and the others of its year share one', () => {
  const counts = new Map([
    ['2021-01', 100],
    ['2021-02', 100],
  ]);
  expect(segmentsOf(counts)).toEqual({ recent: ['2021-01'] });
  expect(segmentsOf(new Map([['2020-02', 400]]))).toEqual({});
  expect(segmentsOf(new Map())).toEqual({});
});

test('the years before share one directory if they have few articles', () => {
  expect(segmentsOf(yearly(2018, 2021, 100))).toEqual({ 'past-2016': ['2020', '2019', '2018'] });
  expect(segmentsOf(yearly(1999, 2002, 1900))).toEqual({ 'past-1998': ['2001', '2000', '1999'] });
});

test('many articles have up to four directories of as many years, newest first', () => {
  expect(segmentsOf(yearly(2004, 2023, 2_000))).toEqual({
    'past-2016': ['2022', '2021', '2020', '2019', '2018', '2017', '2016'],
    'past-2009': ['2015', '2014', '2013', '2012', '2011', '2010', '2009'],
    'past-2002': ['2008', '2007', '2006', '2005', '2004'],
  });
  expect(Object.keys(segmentsOf(yearly(1780, 2025, 200)))).toHaveLength(4);
});

test('the files of one directory of the past are large, and those of several are smaller', () => {
  const sizes = (counts: Counts) => planSegments(planShards(counts)).map(({ name, fileSize }) => [name, fileSize]);
  expect(sizes(new Map([...yearly(2018, 2021, 100), ['2021-04', 100]]))).toEqual([
    ['recent', 6_000],
    ['past-2016', 24_000],
  ]);
  expect(sizes(yearly(2012, 2024, 1_999)).map(([, size]) => size)).toEqual([14_000, 14_000]);
});

const year = fc.integer({ min: 1780, max: 2025 });
const archive = fc
  .dictionary(year.map(String), fc.integer({ min: 1, max: 1999 }), { minKeys: 2, maxKeys: 40 })
  .map((counts) => new Map(Object.entries(counts).map(([each, count]) => [`${each}-05`, count])));

test('each shard but the newest is in one directory, and there are at most four of the past', () => {
  fc.assert(
    fc.property(archive, (counts) => {
      const shards = planShards(counts).map(({ name }) => name);
      const segments = segmentsOf(counts);
      expect(Object.values(segments).flat()).toEqual(shards.slice(1));
      expect(Object.keys(segments).filter((name) => name.startsWith('past-')).length).toBeLessThanOrEqual(4);
    }),
  );
});

test('an article of an old year changes no directory but that of its time', () => {
  fc.assert(
    fc.property(archive, fc.nat(), (counts, choice) => {
      const months = [...counts.keys()].toSorted().slice(0, -1);
      const month = months[choice % months.length] ?? '';
      const before = planSegments(planShards(counts));
      const total = before.flatMap(({ shards }) => shards).reduce((sum, { count }) => sum + count, 0);
      // Every 10,000 articles may make one more directory.
      fc.pre((total + 1) % 10_000 !== 0);
      const after = planSegments(planShards(new Map(counts).set(month, (counts.get(month) ?? 0) + 1)));
      const others = (segments: typeof before) =>
        segments.filter(({ shards }) => !shards.some(({ name }) => name === month.slice(0, 4)));
      expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
      expect(others(after)).toEqual(others(before));
      expect(others(before)).toHaveLength(before.length - 1);
    }),
  );
});
