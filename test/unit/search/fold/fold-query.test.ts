import { describe, expect, it } from 'vitest';
import { foldQuery, wordKeys } from '../../../../src/search/fold/fold-query.ts';

describe('foldQuery', () => {
  it.each([
    ['  किम   जोंग-उन ', 'kim jong-un'],
    ['Kim Jong Un!', 'kim jong un'],
    ['— । "', ''],
    ['२०२३ चुनाव', '2023 chuńv'],
  ])('folds %j to %j', (query, folded) => {
    expect(foldQuery(query)).toBe(folded);
  });
});

describe('wordKeys', () => {
  const table = new Map([['national', 'nesnl']]);

  it('returns the word itself and the Hindi word with this English spelling', () => {
    expect(wordKeys('National', table)).toEqual(['nšnl', 'nesnl']);
    expect(wordKeys('"national,', table)).toContain('nesnl');
  });

  it('returns one key for an unknown word, and none for a word without letters', () => {
    expect(wordKeys('किम', table)).toEqual(['kim']);
    expect(wordKeys('—', table)).toEqual([]);
  });
});
