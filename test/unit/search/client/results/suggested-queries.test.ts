import { expect, test } from 'vitest';
import { suggestedQueries } from '../../../../../src/search/client/results/suggested-queries.ts';

function suggested(text: string, ...corrections: readonly (readonly [string, readonly string[], boolean])[]) {
  return suggestedQueries(
    text,
    corrections.map(([typed, words, isUsed]) => ({ typed, words, isUsed })),
  ).map((query) => query.text);
}

test('the first suggestion is the whole query with all corrections', () => {
  expect(
    suggested('goverment websits "open data"', ['goverment', ['government'], false], ['websits', ['websites'], false]),
  ).toEqual(['government websites "open data"']);
});

test('if the results are for that, the suggestions have another word for one of the corrected ones', () => {
  const used = [
    ['repork', ['report', 'reports'], true],
    ['desgin', ['design', 'designs'], true],
  ] as const;
  expect(suggested('repork desgin', ...used)).toEqual(['reports design', 'report designs']);
  expect(suggested('repork', ['repork', ['report'], true])).toEqual([]);
});

test('only whole words are replaced, once each', () => {
  expect(suggested('ape apes tape', ['ape', ['apes'], false], ['apes', ['tape'], false])).toEqual(['apes tape tape']);
  expect(suggested('न\u094dयू यू.पा.', ['यू.पा.', ['यू.पी.'], false])).toEqual(['न्यू यू.पी.']);
  expect(suggested('東京都廰', ['都廰', ['都庁'], false])).toEqual(['東京都庁']);
});

test('a word of another script is shown with its spelling in the typed one', () => {
  const [query] = suggestedQueries('mulakaat delhi', [{ typed: 'mulakaat', words: ['मुलाकात'], isUsed: false }]);
  expect(query).toEqual({ text: 'मुलाकात delhi', shown: 'mulakat (मुलाकात) delhi' });
});

test('there are at most five', () => {
  expect(suggested('a', ['a', ['b', 'c', 'd', 'e', 'f', 'g'], false])).toEqual(['b', 'c', 'd', 'e', 'f']);
});
