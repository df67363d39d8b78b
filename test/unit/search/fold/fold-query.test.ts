import { describe, expect, it } from 'vitest';
import { foldQuery } from '../../../../src/search/fold/fold-query.ts';

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
