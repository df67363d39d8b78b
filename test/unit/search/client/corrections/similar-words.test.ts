import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listedWords } from '../../../../../src/search/build/vocabulary/listed-words.ts';
import { similarWords } from '../../../../../src/search/client/corrections/similar-words.ts';
import { typedSkeletons } from '../../../../../src/search/words/sound-skeleton.ts';

const words = ['विधानसभा', 'राज्यपाल', 'मुख्यमंत्री', 'parliament', 'minister', 'monsoon', 'университет', 'கூட்டம்', 'अदालत'];
const listed = words.flatMap((word, index) => listedWords([word, 2 ** (index % 5)]));
const first = (typed: string) => similarWords(typed, listed)[0]?.word;

test.each([
  ['विधानसबा', 'विधानसभा'],
  ['विधनसभा', 'विधानसभा'],
  ['राजयपाल', 'राज्यपाल'],
  ['अदाकीत', 'अदालत'],
  ['अदालीत', 'अदालत'],
  ['parliment', 'parliament'],
  ['minsiter', 'minister'],
  ['monson', 'monsoon'],
  ['monsoon', undefined],
  ['униветситет', 'университет'],
  ['adalat', 'अदालत'],
  ['min', undefined],
  ['xyzzyxyzzy', undefined],
])('the nearest word to %s is %s', (typed, word) => {
  expect(first(typed)).toBe(word);
});

test('a word with one changed letter is found', () => {
  const change = fc.tuple(fc.constantFrom('parliament', 'minister', 'monsoon'), fc.nat(), fc.constantFrom(...'bdkrz'));
  fc.assert(
    fc.property(change, ([word, place, letter]) => {
      const index = place % word.length;
      const typed = word.slice(0, index) + letter + word.slice(index + 1);
      expect(typed === word ? word : first(typed)).toBe(word);
    }),
  );
});

test('a word of another script that is no nearer than one of the typed script is not similar', () => {
  const similar = (typed: string, ...all: readonly string[]) =>
    similarWords(
      typed,
      all.flatMap((word) =>
        listedWords([word, 9]).map((listed) => ({ ...listed, skeleton: typedSkeletons(typed)[0] ?? '' })),
      ),
    ).map(({ word }) => word);
  expect(similar('langauge', 'लेंगे', 'लगेगे')).not.toEqual([]);
  expect(similar('langauge', 'language', 'लेंगे', 'लगेगे')).toEqual(['language']);
  expect(similar('delhii', 'delhi', 'दिल्ली')).toEqual(['delhi', 'दिल्ली']);
});

test('a typing error of the archive corrects no other one', () => {
  const similar = (...counts: readonly (readonly [string, number])[]) =>
    similarWords('govermnt', counts.flatMap(listedWords)).map(({ word }) => word);
  expect(similar(['goverment', 1], ['government', 300])).toEqual(['government']);
  expect(similar(['goverment', 3], ['government', 300])).toEqual(['goverment']);
  expect(similar(['goverment', 1], ['government', 30])).toEqual(['goverment']);
});
