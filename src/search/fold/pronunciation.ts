/** A word by sound: its consonants, a letter each, and the vowels before, between and after them. */
export interface Pronunciation {
  readonly consonants: string;
  /** One more than consonants, each the ways to write it, likeliest first; the empty one is the schwa, which Hindi leaves out. */
  readonly vowels: readonly (readonly string[])[];
}

/** No vowel, and none possible. */
const silence: readonly string[] = [];

/** A word without sounds. */
export const noSounds: Pronunciation = { consonants: '', vowels: [silence] };

/** A word with one more vowel, or one of several. */
export function withVowel(way: Pronunciation, options: readonly string[]): Pronunciation {
  const before = way.vowels.at(-1) ?? silence;
  const starts = before.length === 0 ? [''] : before;
  const joined = starts.flatMap((vowel) => options.map((option) => (vowel + option).replace(/iy/g, 'i')));
  return { consonants: way.consonants, vowels: way.vowels.with(-1, joined) };
}

/** A word with one more consonant; the same consonant at once after is the same sound. */
export function withConsonant(way: Pronunciation, letter: string): Pronunciation {
  if (way.consonants.endsWith(letter) && way.vowels.at(-1) === silence) return way;
  return { consonants: way.consonants + letter, vowels: [...way.vowels, silence] };
}

/** Consonants as Hindi writes them: every nasal before a labial is the dot. */
export function labial(letters: string): string {
  return letters.replace(/m(?=[pbf])/g, 'n');
}

/** Consonants without what tells apart the ways to write one English word: jat, sat and shatt are `st`, bang is `bn`. */
export function outline(letters: string): string {
  return letters
    .replace(/[jS]/g, 's')
    .replace(/m/g, 'n')
    .replace(/ng/g, 'n')
    .replace(/T/g, 't')
    .replace(/(.)\1+/g, '$1');
}

/**
 * How far the vowels of two words with the same consonants are from each other: 1 for each place where Hindi wouldn't write
 * what it has, little where it has one of the less likely spellings.
 */
export function vowelDistance(english: Pronunciation, hindi: Pronunciation): number {
  return english.vowels.reduce((sum, options, place) => {
    const written = hindi.vowels[place]?.[0] ?? '';
    const isInner = place > 0 && place < english.vowels.length - 1;
    return sum + optionDistance(options, written, isInner);
  }, 0);
}

function optionDistance(options: readonly string[], written: string, isInner: boolean): number {
  if (options === silence) return written === '' ? 0 : isInner && written === 'a' ? 0.5 : 1;
  // The letter अ begins a word that begins with a schwa or anything like it.
  const likelihood =
    written === '@' ? options.findIndex((option) => option === '' || option === 'a') : options.indexOf(written);
  return likelihood < 0 ? 1 : likelihood / 10;
}
