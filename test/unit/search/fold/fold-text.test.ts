import { array, assert, constantFrom, oneof, property, string, stringMatching, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, placeholder, splitWords } from '../../../../src/search/fold/fold-text.ts';
import { foldToken } from '../../../../src/search/fold/fold-token.ts';

const pieces = oneof(
  constantFrom(
    'है।',
    '।',
    '॥',
    '—',
    '–',
    '…',
    '🎉',
    '👩‍💻',
    '“',
    '\u200b',
    '\ufeff',
    '\u0301',
    '´',
    '-',
    '--',
    'जोंग-उन',
    '1,000',
  ),
  stringMatching(/^[\u0900-\u097f]{1,8}$/),
  string({ unit: 'binary', maxLength: 6 }),
);
const gaps = constantFrom('', ' ', '  ', '\n\n', '\u00a0', '\t', '\u2009', '\u3000', '\u0085', '\u2028');
const texts = array(tuple(pieces, gaps), { maxLength: 20 }).map((parts) => parts.flat().join(''));

describe('foldText', () => {
  it('folds each word in its place', () => {
    expect(foldText('किम जोंग-उन ने\u00a0कहा — “अच्छा”।\n🎉 । 2023')).toBe('kim jong-un ne\u00a0kḥ - ačȟ\n🎉 - 2023');
  });

  it('has as many words as the original, in the same order, and the same spaces', () => {
    assert(
      property(texts, (text) => {
        const folded = foldText(text);
        const expected = splitWords(text).map((word) => foldToken(word) || placeholder);
        const spaces = (some: string) =>
          some.replace(/[^\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g, 'w');
        expect(splitWords(folded)).toEqual(expected);
        expect(spaces(folded)).toBe(spaces(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('counts words as the index does: the byte order mark is no space, the next-line character is', () => {
    expect(splitWords('a\ufeffb c\u0085d')).toEqual(['a\ufeffb', 'c', 'd']);
  });
});
