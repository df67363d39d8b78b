import { memoize } from '../../language/memoize.ts';
import { romaniseDevanagari } from '../../language/romanise/romanise-devanagari.ts';

/** Usual ways to write one sound: मोदी modi, मूर्ति murti or moorti, वाराणसी varanasi, नेहरू nehru. */
const exchanges: readonly (readonly [sound: RegExp, spelling: string])[] = [
  [/i$/, 'y'],
  [/i(?!$)/, 'ee'],
  [/u/, 'oo'],
  [/v/, 'w'],
  [/a(?=[^aeiou]*$)/, 'aa'],
  [/ph/, 'f'],
  [/chchh?/, 'chh'],
  [/z/, 'j'],
];

/** The usual spellings of a Devanagari word in Latin letters: the transliteration, and those that differ from it in one sound. */
export const latinSpellings = memoize((word: string): readonly string[] => {
  const roman = romaniseDevanagari(word.normalize('NFC'));
  return [...new Set([roman, ...exchanges.map(([sound, spelling]) => roman.replace(sound, spelling))])];
});
