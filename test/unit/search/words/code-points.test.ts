import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byCodePoints } from '../../../../src/search/words/code-points.ts';

test('sorts as UTF-8 does', { tags: 'slow' }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(Math.sign(byCodePoints(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});
