import { expect, test } from 'vitest';
import { planShards, yearLimit } from '../../../src/search/plan-shards.ts';
import { shardHash } from '../../../src/search/shard-hash.ts';

test('a shard a year, newest first', () => {
  const counts = new Map([
    ['2022-05', 3],
    ['2023-01', 2],
    ['2022-11', 1],
    ['2021-01', 0],
  ]);
  expect(planShards(counts)).toEqual([
    { name: '2023', from: '2023-01', to: '2023-12', count: 2 },
    { name: '2022', from: '2022-01', to: '2022-12', count: 4 },
  ]);
});

test('a year is cut by month only when it is past the limit', () => {
  const full = new Map([
    ['2020-01', yearLimit - 1],
    ['2020-02', 1],
  ]);
  expect(planShards(full).map(({ name }) => name)).toEqual(['2020']);
  expect(planShards(new Map([...full, ['2020-03', 1]])).map(({ name }) => name)).toEqual([
    '2020-03',
    '2020-02',
    '2020-01',
  ]);
});

test("a shard's hash knows its articles and its epoch, not their order", () => {
  expect(shardHash(['a', 'b'], '1')).toBe(shardHash(['b', 'a'], '1'));
  expect(shardHash(['a', 'b'], '1')).not.toBe(shardHash(['a', 'c'], '1'));
  expect(shardHash(['a', 'b'], '1')).not.toBe(shardHash(['a', 'b'], '2'));
});
