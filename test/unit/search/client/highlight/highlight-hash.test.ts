import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlightHash, readHighlightHash } from '../../../../../src/search/client/highlight/highlight-hash.ts';

test('reads back words from a URL', () => {
  const words = fc.array(fc.stringMatching(/^[a-zक-ह+&#%]{1,8}$/u), { maxLength: 12 });
  fc.assert(
    fc.property(words, (found) => {
      expect(readHighlightHash(highlightHash(found))).toEqual(found);
    }),
  );
});

test('other fragments have no words', () => {
  expect(readHighlightHash('#heading')).toEqual([]);
  expect(readHighlightHash('#find=%E0%A4')).toEqual([]);
});
