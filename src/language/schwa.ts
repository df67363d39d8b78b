import type { Syllable } from './syllables.ts';

/** How open a consonant sounds; a cluster that opens towards the end of a word keeps its vowel: mitra, but shabd. */
function openness(onset: string): number {
  if (/^[yv]$/.test(onset)) return 3;
  if (/^[rl]$/.test(onset)) return 2;
  return /^[mn]$/.test(onset) ? 1 : 0;
}

/**
 * Which inherent vowels of a Hindi word are silent. The last one is, save after a cluster that needs it (मित्र) and in -iya
 * (भारतीय); within the word, from its end, the one between a vowel with a single consonant and a consonant with a vowel
 * (लड़की: ladki). The rule is Ohala's (Aspects of Hindi Phonology, 1983).
 */
export function silentVowels(word: readonly Syllable[]): ReadonlySet<number> {
  const silent = new Set<number>();
  const sounds = (place: number) => {
    const syllable = word[place];
    return syllable !== undefined && syllable.vowel.kind !== 'none' && !silent.has(place);
  };
  for (let place = word.length - 1; place > 0; place--) {
    const syllable = word[place];
    if (syllable?.vowel.kind !== 'inherent' || syllable.nasal || syllable.breath) continue;
    if (place === word.length - 1 ? endsSilent(word, sounds) : isBetween(word, place, sounds)) silent.add(place);
  }
  return silent;
}

type Sounds = (place: number) => boolean;

function endsSilent(word: readonly Syllable[], sounds: Sounds): boolean {
  const last = word.at(-1);
  const before = word.at(-2);
  if (!last || !before || !word.slice(0, -1).some((_, place) => sounds(place))) return false;
  if (before.vowel.kind === 'none') return openness(last.onset) <= openness(before.onset);
  return !(last.onset === 'y' && before.vowel.kind === 'written' && /^[iu]$/.test(before.vowel.sound));
}

function isBetween(word: readonly Syllable[], place: number, sounds: Sounds): boolean {
  const before = word[place - 1];
  const after = word[place + 1];
  return before !== undefined && sounds(place - 1) && !before.nasal && after?.onset !== '' && sounds(place + 1);
}
