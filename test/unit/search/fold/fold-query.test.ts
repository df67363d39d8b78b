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

  it('asks for the word itself and for the Hindi word that it spells in English', () => {
    expect(wordKeys('National', table)).toEqual(['nšnl', 'nesnl']);
    expect(wordKeys('"national,', table)).toContain('nesnl');
  });

  it('asks for a word that is in no table once, and for none where there are no letters', () => {
    expect(wordKeys('किम', table)).toEqual(['kim']);
    expect(wordKeys('—', table)).toEqual([]);
  });
});
