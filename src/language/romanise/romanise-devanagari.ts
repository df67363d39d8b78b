import { silentVowels } from './schwa.ts';
import { type Syllable, syllables } from './syllables.ts';

/** A word of Devanagari letters as Hindi readers type it: `प्रधानमंत्री` => `pradhanmantri`. */
export function romaniseDevanagari(word: string): string {
  const cut = syllables(word);
  return spell(cut, silentVowels(cut));
}

/** The same for the languages of the south: every inherent vowel is written, and a nasal at the end is m: `കേരളം` => `keralam`. */
export function romaniseInFull(word: string): string {
  return spell(syllables(word.replace(/ं$/, 'म्')), new Set());
}

function spell(word: readonly Syllable[], silent: ReadonlySet<number>): string {
  return word.map((syllable, index) => spellSyllable(syllable, word[index + 1], silent.has(index))).join('');
}

function spellSyllable(syllable: Syllable, next: Syllable | undefined, isSilent: boolean): string {
  const vowel = syllable.vowel;
  const sound = vowel.kind === 'written' ? vowel.sound : vowel.kind === 'none' || isSilent ? '' : 'a';
  const nasal = syllable.nasal ? (next && /^[pbm]/.test(next.onset) ? 'm' : 'n') : '';
  // A visarga is heard only at the end of a word: अतः, but दुःख.
  return syllable.onset + sound + nasal + (syllable.breath && !next ? 'h' : '');
}
