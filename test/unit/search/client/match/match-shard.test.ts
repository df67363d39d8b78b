import { expect, test } from 'vitest';
import { isLessAsTexts } from '../../../../../src/search/client/match/match-shard.ts';
import { parseQuery } from '../../../../../src/search/client/query/parse-query.ts';

test.each([
  ['rain', [7], 0, false],
  ['rain', [7], 1, true],
  ['rain', [7, 8], 1, false],
  ['rain sun', [7], 0, true],
  ['rain sun', [7, 8], 0, false],
  ['rain -sun', [7], 0, true],
  ['雨', [7], 3, false],
])('for %s, texts of the articles %j and %i more are less than the index: %s', (text, articles, more, isLess) => {
  expect(isLessAsTexts(parseQuery(text), articles, more)).toBe(isLess);
});
