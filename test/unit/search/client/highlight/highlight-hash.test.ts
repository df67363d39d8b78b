import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlightHash, readHighlightHash } from '../../../../../src/search/client/highlight/highlight-hash.ts';

test('words come back from an address', () => {
  const words = fc.array(fc.stringMatching(/^[a-zक-ह+&#%]{1,8}$/u), { maxLength: 12 });
  fc.assert(
    fc.property(words, (found) => {
      expect(readHighlightHash(highlightHash(found))).toEqual(found);
    }),
  );
});

test('other addresses ask for nothing', () => {
  expect(readHighlightHash('#heading')).toEqual([]);
  expect(readHighlightHash('#find=%E0%A4')).toEqual([]);
});
