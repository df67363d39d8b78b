import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../../src/search/words/edit-distance.ts';

test.each([
  ['kim', 'kim', 0],
  ['kim', 'kem', 1],
  ['kim', 'ikm', 1],
  ['putn', 'ptn', 1],
  ['putn', 'putin', 1],
  ['shoigu', 'shogiu', 1],
  ['abc', 'xyz', undefined],
])('%s and %s', (a, b, far) => {
  expect(editDistance(a, b, 2)).toBe(far);
});

test('is symmetric, and zero for equal words', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-c]{0,6}$/), fc.stringMatching(/^[a-c]{0,6}$/), (a, b) => {
      expect(editDistance(a, b, 6)).toBe(editDistance(b, a, 6));
      expect(editDistance(a, b, 6) === 0).toBe(a === b);
    }),
  );
});
