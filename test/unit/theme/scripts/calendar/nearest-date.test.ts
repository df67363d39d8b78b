import { expect, test } from 'vitest';
import { nearestDate } from '../../../../../src/theme/scripts/calendar/nearest-date.ts';

const days = ['2020-02-28', '2020-03-10', '2021-01-01'];

test.each([
  ['2020-03-10', '2020-03-10'],
  ['1999-01-01', '2020-02-28'],
  ['2030-01-01', '2021-01-01'],
  ['2020-03-01', '2020-02-28'],
  ['2020-03-06', '2020-03-10'],
])('the day nearest to %s is %s', (wanted, nearest) => {
  expect(nearestDate(days, wanted)).toBe(nearest);
});

test('of two days at the same distance, the earlier is the nearest', () => {
  expect(nearestDate(['2020-03-01', '2020-03-05'], '2020-03-03')).toBe('2020-03-01');
});

test('no days have no nearest one', () => {
  expect(nearestDate([], '2020-01-01')).toBeUndefined();
});
