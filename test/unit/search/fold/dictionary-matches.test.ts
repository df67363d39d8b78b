import { dictionary } from 'cmu-pronouncing-dictionary';
import { expect, test } from 'vitest';
import { dictionaryMatches } from '../../../../src/search/fold/dictionary-matches.ts';

test('the dictionary numbers further pronunciations from 2, without gaps', () => {
  const numbered = Object.keys(dictionary).flatMap((entry) => {
    const [, word = '', number] = entry.match(/^(.*)\((\d+)\)$/) ?? [];
    return number === undefined ? [] : [{ entry, before: number === '2' ? word : `${word}(${Number(number) - 1})` }];
  });
  expect(numbered.length).toBeGreaterThan(5000);
  expect(numbered.filter(({ before }) => dictionary[before] === undefined)).toEqual([]);
});

test('a word is matched by its second pronunciation', () => {
  const { bySpelling } = dictionaryMatches(new Map([['ऑफ्टन', 5]]), new Map([['often', { count: 100, isName: false }]]));
  expect(dictionary['often(2)']).toBeDefined();
  expect(bySpelling.get('often')?.map(({ word }) => word)).toEqual(['ऑफ्टन']);
});
