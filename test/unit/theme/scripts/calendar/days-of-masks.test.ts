import { assert, integer, property, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { dayMasks } from '../../../../../src/pages/parts/day-masks.ts';
import { daysOfMasks } from '../../../../../src/theme/scripts/calendar/days-of-masks.ts';

test('writes a month as the bits of its days', () => {
  expect(dayMasks(['2023-01-01', '2023-02-03'])).toBe('2023-1.4..........');
  expect(daysOfMasks('2023-1.4..........')).toEqual(['2023-01-01', '2023-02-03']);
  expect(daysOfMasks('')).toEqual([]);
});

const day = integer({ min: Date.UTC(1500, 0, 1) / 86_400_000, max: Date.UTC(2200, 0, 1) / 86_400_000 }).map((number) =>
  new Date(number * 86_400_000).toISOString().slice(0, 10),
);

test('any days are read as they were written', () => {
  assert(
    property(uniqueArray(day), (days) => {
      const sorted = days.toSorted();
      expect(daysOfMasks(dayMasks(sorted))).toEqual(sorted);
    }),
  );
});
