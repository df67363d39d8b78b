import type { Syllable } from './syllables.ts';

/** How open a consonant sounds. A cluster whose last consonant is more open keeps its vowel at the end of a word: mitra, but shabd. */
function openness(onset: string): number {
  if (/^[yv]$/.test(onset)) return 3;
  if (/^[rl]$/.test(onset)) return 2;
  return /^[mn]$/.test(onset) ? 1 : 0;
}

/**
 * The indexes of the inherent vowels of a Hindi word that are silent. At the end of the word, the vowel is silent except after some
 * clusters (मित्र) and in -iya (भारतीय). Inside the word, going backwards, it is silent between a vowel with a single consonant and
 * a consonant with a vowel (लड़की: ladki). The rule is from Ohala, Aspects of Hindi Phonology, 1983.
 */
export function silentVowels(word: readonly Syllable[]): ReadonlySet<number> {
  const silent = new Set<number>();
  const sounds = (index: number) => {
    const syllable = word[index];
    return syllable !== undefined && syllable.vowel.kind !== 'none' && !silent.has(index);
  };
  for (let index = word.length - 1; index > 0; index--) {
    const syllable = word[index];
    if (syllable?.vowel.kind !== 'inherent' || syllable.nasal || syllable.breath) continue;
    if (index === word.length - 1 ? endsSilent(word, sounds) : isBetween(word, index, sounds)) silent.add(index);
  }
  return silent;
}

type Sounds = (index: number) => boolean;

function endsSilent(word: readonly Syllable[], sounds: Sounds): boolean {
  const last = word.at(-1);
  const before = word.at(-2);
  if (!last || !before || !word.slice(0, -1).some((_, index) => sounds(index))) return false;
  if (before.vowel.kind === 'none') return openness(last.onset) <= openness(before.onset);
  return !(last.onset === 'y' && before.vowel.kind === 'written' && /^[iu]$/.test(before.vowel.sound));
}

function isBetween(word: readonly Syllable[], index: number, sounds: Sounds): boolean {
  const before = word[index - 1];
  const after = word[index + 1];
  return before !== undefined && sounds(index - 1) && !before.nasal && after?.onset !== '' && sounds(index + 1);
}
