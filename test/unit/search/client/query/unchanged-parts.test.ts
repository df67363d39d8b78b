import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unchangedParts, unchangedSounds } from '../../../../../src/search/client/query/unchanged-parts.ts';
import { editDistance } from '../../../../../src/search/words/edit-distance.ts';
import { syllablesOf } from '../../../../../src/search/words/syllables.ts';
import { alphabets, anyEdit, editedWord } from './edited-word.ts';

const anyWord = fc
  .constantFrom(...alphabets)
  .chain((letters) => fc.array(fc.constantFrom(...letters), { minLength: 4, maxLength: 14 }))
  .map((letters) => letters.join(''));
/** Numbers of files that fall with the length of the text, and differ from text to text. */
const files = fc.tuple(fc.nat(200), fc.nat(200)).map(([first, last]) => ({
  beginning: (text: string) => 2 + Math.floor((20 + first) / (1 + text.length ** 2)),
  ending: (text: string) => 2 + Math.floor((20 + last) / (1 + text.length ** 2)),
}));

it('keeps a part of every word that differs in one letter or syllable', () => {
  fc.assert(
    fc.property(anyWord, anyEdit, files, (word, edit, counts) => {
      const typed = editedWord(word, edit);
      const [syllables, others] = [syllablesOf(typed), syllablesOf(word)];
      const isSyllable =
        syllables.length >= 3 && syllables.length === others.length && editDistance(syllables, others, 1) !== undefined;
      if (typed === word || (!isSyllable && editDistance(typed, word, 1) === undefined)) return;
      const { beginning, ending, swapped } = unchangedParts(typed, counts);
      const isFound =
        (beginning !== undefined && word.startsWith(beginning)) ||
        (ending !== undefined && word.endsWith(ending)) ||
        swapped.includes(word);
      expect({ typed, word, beginning, ending, swapped, isFound }).toMatchObject({ isFound: true });
    }),
    { numRuns: 3000 },
  );
});

it('keeps one of the thirds of a long word with two wrong letters, if few files have it', () => {
  const counts = {
    beginning: (text: string) => (text.length > 2 ? 2 : 40),
    ending: (text: string) => (text.length > 2 ? 2 : 40),
  };
  expect(unchangedParts('parliament', counts)).toMatchObject({ beginning: 'par', ending: 'ent' });
  expect(unchangedParts('cabinet', counts)).toMatchObject({ beginning: 'cab', ending: 'inet' });
});

it('asks for all words if these are in few files', () => {
  expect(unchangedParts('parliament', { beginning: () => 2, ending: () => 2 })).toEqual({ beginning: '', swapped: [] });
});

it('leaves out a part of a skeleton that too many files list', () => {
  const counts = {
    beginning: (text: string) => (text.length > 1 ? 2 : 60),
    ending: (text: string) => (text.length > 1 ? 2 : 60),
  };
  expect(unchangedSounds('gjbd', counts)).toEqual({ beginning: 'gj', ending: 'bd', swapped: ['gbjd'] });
  expect(unchangedSounds('gj', counts)).not.toHaveProperty('beginning', 'g');
  expect(unchangedSounds('', { beginning: () => 60, ending: () => 60 })).toEqual({ swapped: [] });
});
