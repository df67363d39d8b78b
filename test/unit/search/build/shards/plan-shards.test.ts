import { expect, test } from 'vitest';
import { newestLimit, planShards, yearLimit } from '../../../../../src/search/build/shards/plan-shards.ts';
import { shardHash } from '../../../../../src/search/build/shards/shard-hash.ts';

test('one shard for each year, newest first', () => {
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

test('a year is split by month only above the limit', () => {
  const full = new Map([
    ['2020-01', yearLimit - 1],
    ['2020-02', 1],
    ['2021-01', 1],
  ]);
  expect(planShards(full).map(({ name }) => name)).toEqual(['2021', '2020']);
  expect(planShards(new Map([...full, ['2020-03', 1]])).map(({ name }) => name)).toEqual([
    '2021',
    '2020-03',
    '2020-02',
    '2020-01',
  ]);
});

test('the newest year is split by month unless it is small', () => {
  const counts = new Map([
    ['2020-02', 400],
    ['2021-01', newestLimit - 1],
    ['2021-02', 1],
  ]);
  expect(planShards(counts).map(({ name }) => name)).toEqual(['2021', '2020']);
  expect(planShards(counts.set('2021-02', 2)).map(({ name }) => name)).toEqual(['2021-02', '2021-01', '2020']);
});

test('a large newest month is split by tens of days, and these by day', () => {
  const counts = new Map([
    ['2023-11', 60],
    ['2023-12-03', 9],
    ['2023-12-09', 1],
    ['2023-12-12', 10],
    ['2023-12-20', 30],
    ['2023-12-25', 20],
  ]);
  const names = () => planShards(counts).map(({ name, count }) => [name, count]);
  expect(names()).toEqual([
    ['2023-12-2', 50],
    ['2023-12-1', 10],
    ['2023-12-0', 10],
    ['2023-11', 60],
  ]);
  counts.set('2023-12-25', 200);
  expect(names().slice(0, 3)).toEqual([
    ['2023-12-25', 200],
    ['2023-12-20', 30],
    ['2023-12-1', 10],
  ]);
});

test("a shard's hash depends on its articles and the epoch, not on the order", () => {
  expect(shardHash(['a', 'b'], '1')).toBe(shardHash(['b', 'a'], '1'));
  expect(shardHash(['a', 'b'], '1')).not.toBe(shardHash(['a', 'c'], '1'));
  expect(shardHash(['a', 'b'], '1')).not.toBe(shardHash(['a', 'b'], '2'));
});
