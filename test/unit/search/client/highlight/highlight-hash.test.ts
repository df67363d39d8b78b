import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  highlightHash,
  readHighlightHash,
  readScanHash,
} from '../../../../../src/search/client/highlight/highlight-hash.ts';

test('reads back words from a URL', () => {
  const words = fc.array(fc.stringMatching(/^[a-zक-ह+&#%]{1,8}$/u), { maxLength: 12 });
  fc.assert(
    fc.property(words, (found) => {
      expect(readHighlightHash(highlightHash(found))).toEqual(found);
    }),
  );
});

test('reads back the scan that a URL opens, beside its words', () => {
  const hash = highlightHash(['a&scan=7', 'b'], 2);
  expect(readHighlightHash(hash)).toEqual(['a&scan=7', 'b']);
  expect(readScanHash(hash)).toBe(2);
  for (const other of [highlightHash(['a&scan=7']), '#find=a&scan=x', '#scan=1', ''])
    expect(readScanHash(other)).toBeUndefined();
});

test('other fragments have no words', () => {
  expect(readHighlightHash('#heading')).toEqual([]);
  expect(readHighlightHash('#find=%E0%A4')).toEqual([]);
});
