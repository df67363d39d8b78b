import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headingLevels } from '../../../../../src/articles/body/markdown/heading-levels.ts';

test.each([
  [
    [1, 2, 3],
    [2, 3, 4],
  ],
  [
    [2, 3, 2],
    [2, 3, 2],
  ],
  [
    [2, 4, 4, 3, 2],
    [2, 3, 3, 3, 2],
  ],
  [
    [3, 1, 2],
    [2, 2, 3],
  ],
  [
    [1, 2, 3, 4, 5, 6],
    [2, 3, 4, 5, 6, 6],
  ],
])('changes %j to %j', (written, shown) => {
  expect(written.map(headingLevels())).toEqual(shown);
});

test('skips no level and creates no h1', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 })), (written) => {
      const shown = [1, ...written.map(headingLevels())];
      for (const [place, level] of shown.entries()) {
        if (place === 0) continue;
        expect(level).toBeGreaterThan(1);
        expect(level - (shown[place - 1] ?? 0)).toBeLessThan(2);
      }
    }),
  );
});
