import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { heat, heatSteps } from '../../../../src/pages/charts/heat.ts';

test.each([
  [[], [1, 1, 1]],
  // All days are alike: none is light, and none is dark.
  [
    [1, 1, 1],
    [1, 2, 2],
  ],
  // One busy day does not make all others the lightest.
  [
    [...Array.from({ length: 40 }, () => 5), 273],
    [5, 273, 273],
  ],
  [
    [1, 1, 1, 1, 1, 2, 1, 3, 1, 9],
    [1, 2, 9],
  ],
  [
    [10, 11, 11, 12, 12, 12, 13, 13, 14, 40],
    [12, 13, 40],
  ],
])('the steps of %j are %j', (counts, steps) => {
  expect(heatSteps(counts)).toEqual(steps);
});

test('in any archive, fewer articles never have a warmer colour, and days that differ have different colours', () => {
  assert(
    property(array(integer({ min: 0, max: 500 })), (counts) => {
      const steps = heatSteps(counts);
      const sorted = counts.toSorted((a, b) => a - b);
      const levels = sorted.map((count) => heat(count, steps));
      expect(levels).toEqual(levels.toSorted((a, b) => a - b));
      const present = sorted.filter((count) => count > 0);
      const [least, most] = [present[0], present.at(-1)];
      if (least !== undefined && least !== most) expect(heat(least, steps)).toBeLessThan(heat(most ?? 0, steps));
      expect(sorted.every((count) => (heat(count, steps) === 0) === (count === 0))).toBe(true);
    }),
  );
});
