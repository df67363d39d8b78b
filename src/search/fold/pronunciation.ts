/** The sounds of a word: its consonants, one letter each, and the vowels before, between and after them. */
export interface Pronunciation {
  readonly consonants: string;
  /** Before each consonant and at the end: the possible spellings, likeliest first. The empty one is the schwa, which Hindi omits. */
  readonly vowels: readonly (readonly string[])[];
}

/** No vowel. */
const silence: readonly string[] = [];

/** A word without sounds. */
export const noSounds: Pronunciation = { consonants: '', vowels: [silence] };

/** Adds a vowel with one or several spellings. */
export function withVowel(pronunciation: Pronunciation, options: readonly string[]): Pronunciation {
  const before = pronunciation.vowels.at(-1) ?? silence;
  const starts = before.length === 0 ? [''] : before;
  const joined = starts.flatMap((vowel) => options.map((option) => (vowel + option).replace(/iy/g, 'i')));
  return { consonants: pronunciation.consonants, vowels: pronunciation.vowels.with(-1, joined) };
}

/** Adds a consonant. A repeated consonant is the same sound. */
export function withConsonant(way: Pronunciation, letter: string): Pronunciation {
  if (way.consonants.endsWith(letter) && way.vowels.at(-1) === silence) return way;
  return { consonants: way.consonants + letter, vowels: [...way.vowels, silence] };
}

/** Consonants as Hindi writes them: every nasal before a labial is the dot. */
export function labial(letters: string): string {
  return letters.replace(/m(?=[pbf])/g, 'n');
}

/** Consonants without the differences between spellings of one English word: jat, sat and shatt are `st`, bang is `bn`. */
export function outline(letters: string): string {
  let text = '';
  let before = '';
  for (const letter of letters) {
    text = outlineAfter(text, before, letter);
    before = letter;
  }
  return text;
}

/** An outline with one more consonant. `before` is the consonant before it, or empty. */
export function outlineAfter(outline: string, before: string, letter: string): string {
  const plain = plainLetters[letter] ?? letter;
  const isNasal = plain === 'g' && (before === 'n' || before === 'm');
  return isNasal || outline.endsWith(plain) ? outline : outline + plain;
}

const plainLetters: Readonly<Record<string, string>> = { j: 's', S: 's', m: 'n', T: 't' };

/**
 * The distance between the vowels of two words with the same consonants: 1 for each vowel that Hindi would not write so, and less
 * for an unlikely spelling.
 */
export function vowelDistance(english: Pronunciation, hindi: Pronunciation): number {
  return english.vowels.reduce((sum, options, index) => {
    const written = hindi.vowels[index]?.[0] ?? '';
    const isInner = index > 0 && index < english.vowels.length - 1;
    return sum + optionDistance(options, written, isInner);
  }, 0);
}

function optionDistance(options: readonly string[], written: string, isInner: boolean): number {
  if (options === silence) return written === '' ? 0 : isInner && written === 'a' ? 0.5 : 1;
  // A word that starts with a schwa or a similar vowel is written with अ.
  const likelihood =
    written === '@' ? options.findIndex((option) => option === '' || option === 'a') : options.indexOf(written);
  return likelihood < 0 ? 1 : likelihood / 10;
}
