import { consonants, dotted, nasals, nukta, virama, visarga, vowels } from './devanagari-sounds.ts';

/** A consonant or vowel letter of a Devanagari word, with the signs after it. */
export interface Syllable {
  /** The sound of the consonant. Empty for a vowel letter. */
  readonly onset: string;
  /** Its vowel: `inherent` if no vowel is written, `none` after a virama. */
  readonly vowel: { readonly kind: 'written'; readonly sound: string } | { readonly kind: 'inherent' | 'none' };
  readonly nasal: boolean;
  readonly breath: boolean;
}

/** Splits a word of Devanagari letters (NFC) before each consonant and vowel letter. Drops signs without a letter. */
export function syllables(word: string): readonly Syllable[] {
  const letters = [...word.replace(/ज्ञ/g, 'ग्य')];
  const syllables: Syllable[] = [];
  for (const [index, letter] of letters.entries()) {
    const syllable = startOf(letter, letters[index + 1]);
    const last = syllables.at(-1);
    if (syllable) syllables.push(syllable);
    else if (last) syllables[syllables.length - 1] = withSign(last, letter);
  }
  return syllables;
}

function startOf(letter: string, next: string | undefined): Syllable | undefined {
  const consonant = next === nukta ? (dotted.get(letter) ?? consonants.get(letter)) : consonants.get(letter);
  if (consonant !== undefined) return { onset: consonant, vowel: { kind: 'inherent' }, nasal: false, breath: false };
  const sound = vowels.get(letter);
  if (sound === undefined || /\p{M}/u.test(letter)) return undefined;
  return { onset: '', vowel: { kind: 'written', sound }, nasal: false, breath: false };
}

function withSign(syllable: Syllable, sign: string): Syllable {
  if (sign === virama) return { ...syllable, vowel: { kind: 'none' } };
  if (nasals.includes(sign)) return { ...syllable, nasal: true };
  if (sign === visarga) return { ...syllable, breath: true };
  const sound = vowels.get(sign);
  return sound === undefined ? syllable : { ...syllable, vowel: { kind: 'written', sound } };
}
