import { expect, test } from 'vitest';
import { nearestDay, weightedChoice } from '../../../../../src/theme/scripts/calendar/choices.ts';

test.each([
  ['07-27', '07-27'],
  ['07-28', '07-27'],
  ['01-01', '12-31'],
])('the nearest day with articles on %s is %s', (today, day) => {
  expect(nearestDay(['02-29', '07-27', '12-31'], today)).toBe(day);
});

test('there is no nearest day without days', () => {
  expect(nearestDay([], '07-27')).toBeUndefined();
});

test('a year is chosen as often as it has articles', () => {
  expect([0, 0.24, 0.25, 0.99].map((chance) => weightedChoice([1, 0, 3], chance))).toEqual([0, 0, 2, 2]);
  expect(weightedChoice([0, 0], 0.5)).toBe(-1);
});
