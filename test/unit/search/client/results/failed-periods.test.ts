import { expect, test } from 'vitest';
import { failedPeriods } from '../../../../../src/search/client/results/failed-periods.ts';

/** Newest first. */
const all = ['2023-07-27', '2023-07-1', '2023-06', '2022', '2021', '2020', '2019'].map((name) => ({
  name,
  count: 1,
  words: 1,
  firstDay: `${name}${name.length === 9 ? '1' : '-01-02'}`.slice(0, 10),
  lastDay: `${name}${name.length === 9 ? '9' : '-11-12'}`.slice(0, 10),
  table: '',
  bytes: 0,
}));
const periods = (...names: readonly string[]) =>
  failedPeriods(
    all.filter(({ name }) => names.includes(name)),
    all,
    'en',
  );

test.each([
  [[], []],
  [['2021'], ['2021']],
  [
    ['2021', '2019'],
    ['2019', '2021'],
  ],
  [['2021', '2020', '2019'], ['2019–2021']],
  [['2023-06'], ['June 2023']],
  [['2023-07-27'], ['27 July 2023']],
  [['2023-07-1'], ['11 July 2023–19 July 2023']],
  [
    ['2023-06', '2022', '2020'],
    ['2020', '2022–June 2023'],
  ],
])('the failed shards %j are named %j', (names, expected) => {
  expect(periods(...names)).toEqual(expected);
});
