import fc from 'fast-check';
import { syllablesOf } from '../../../../../src/search/words/syllables.ts';

/** Letters of three scripts. */
export const alphabets = [[...'abdeiklmnorst'], [...'कगतदनपमरलसािीेो्ं'], [...'абвгдеиклмноп']] as const;

const edits = ['change', 'add', 'remove', 'swap'] as const;

/** One typing error in a letter or a syllable. */
export interface Edit {
  readonly kind: (typeof edits)[number];
  readonly isSyllable: boolean;
  readonly place: number;
  readonly letter: number;
}

/** Any typing error. */
export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...edits),
  isSyllable: fc.boolean(),
  place: fc.nat(),
  letter: fc.nat(),
});

/** A word with a typing error. */
export function editedWord(word: string, { kind, isSyllable, place, letter }: Edit): string {
  const parts = isSyllable ? [...syllablesOf(word)] : [...word];
  const index = place % Math.max(1, parts.length);
  const letters = alphabets.find((all) => all.includes(word.charAt(0))) ?? alphabets[0];
  const other = letters[letter % letters.length] ?? '';
  const [here = '', next = ''] = parts.slice(index);
  const replacement = { change: [other], add: [here, other], remove: [], swap: [next, here] }[kind];
  return [...parts.slice(0, index), ...replacement, ...parts.slice(index + (kind === 'swap' ? 2 : 1))].join('');
}
