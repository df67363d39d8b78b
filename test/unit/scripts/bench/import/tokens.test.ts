import { describe, expect, it } from 'vitest';
import { sameWords, tokenF1, tokensOf } from '../../../../../scripts/bench/import/tokens.ts';

describe('tokenF1', () => {
  it.each([
    ['a b c', 'a b c', 1],
    ['a b', 'a b c d', 2 / 3],
    ['a a a', 'a', 0.5],
    ['x', 'a', 0],
    ['', '', 1],
    ['', 'a', 0],
  ])('of %j against %j is %d', (found, wanted, f1) => {
    expect(tokenF1(tokensOf(found), tokensOf(wanted))).toBeCloseTo(f1);
  });
});

describe('tokensOf', () => {
  it('takes each letter of a script without spaces for a word, and leaves Hindi words whole', () => {
    expect(tokensOf('海は広い')).toEqual(['海', 'は', '広', 'い']);
    expect(tokensOf('दिल्ली में')).toEqual(['दिल्ली', 'में']);
  });
});

describe('sameWords', () => {
  it('passes over case, punctuation and soft hyphens', () => {
    expect(sameWords('“Ver\u00adfassung”: Klage', 'verfassung – klage')).toBe(true);
    expect(sameWords('one two', 'two one')).toBe(false);
  });
});
