/** The spellings of the vowels between two consonants, and how unlikely each is. The empty one is the schwa, which Hindi omits. */
export type VowelSpellings = ReadonlyMap<string, number>;

/** The sounds of a word: its consonants, one letter each, and the vowels before, between and after them. */
export interface Pronunciation {
  readonly consonants: string;
  /** Before each consonant and at the end. */
  readonly vowels: readonly VowelSpellings[];
}

/** No vowel. */
const silence: VowelSpellings = new Map();

/** A word without sounds. */
export const noSounds: Pronunciation = { consonants: '', vowels: [silence] };

/** Adds a vowel. */
export function withVowel(pronunciation: Pronunciation, spellings: VowelSpellings): Pronunciation {
  const before = pronunciation.vowels.at(-1) ?? silence;
  const joined = before.size === 0 ? spellings : joinVowels(before, spellings);
  return { consonants: pronunciation.consonants, vowels: pronunciation.vowels.with(-1, joined) };
}

function joinVowels(first: VowelSpellings, second: VowelSpellings): VowelSpellings {
  const joined = new Map<string, number>();
  for (const [start, startCost] of first) {
    for (const [end, endCost] of second) {
      const spelling = (start + end).replace(/iy/g, 'i');
      joined.set(spelling, Math.min(startCost + endCost, joined.get(spelling) ?? Number.POSITIVE_INFINITY));
    }
  }
  return joined;
}

/** Adds a consonant. */
export function withConsonant({ consonants, vowels }: Pronunciation, letter: string): Pronunciation {
  return { consonants: consonants + letter, vowels: [...vowels, silence] };
}

/** Whether a consonant directly follows the same one, so that both are one sound. */
export function isRepeated(way: Pronunciation, letter: string): boolean {
  return way.consonants.endsWith(letter) && way.vowels.at(-1) === silence;
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
  return english.vowels.reduce((sum, spellings, index) => {
    const [written = ''] = hindi.vowels[index]?.keys() ?? [];
    const isInner = index > 0 && index < english.vowels.length - 1;
    // A vowel before the first consonant is always written.
    const isLost = index === 0 && written === '' && spellings !== silence;
    return sum + (isLost ? 1 : spellingDistance(spellings, written, isInner));
  }, 0);
}

function spellingDistance(spellings: VowelSpellings, written: string, isInner: boolean): number {
  if (spellings === silence) return written === '' ? 0 : isInner && written === 'a' ? 0.5 : 1;
  // A word that starts with a schwa or a similar vowel is written with अ.
  if (written === '@') return Math.min(spellings.get('') ?? 1, spellings.get('a') ?? 1);
  return spellings.get(written) ?? 1;
}
