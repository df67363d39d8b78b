import { memoize } from '../../../language/memoize.ts';
import { romaniseDevanagari } from '../../../language/romanise-devanagari.ts';
import { scriptSignOf } from '../../words/script-sign.ts';
import { soundDistance } from '../../words/sound-distance.ts';
import type { VocabularyWord } from '../../words/vocabulary-lines.ts';

/** A word of the archive that a word in Latin letters may mean. */
export interface SoundCandidate {
  readonly word: string;
  readonly distance: number;
}

/** Maximum number of candidates of one script. */
const maxCandidates = 4;
/** A word that is twice as frequent may be a little farther. */
const frequencyWeight = 0.04;
/** Candidates this much less likely than the best are dropped. */
const margin = 0.12;
const latin = /^\p{Script=Latin}/u;

/** The greatest distance of a candidate: longer words may differ in more letters. */
const limitOf = (typed: string) => Math.min(1.4, 0.13 * typed.length);
/** A word that the archive writes in Latin letters itself may be an English word, so that only close candidates count. */
const limitOfLatinWord = 0.4;

/** The archive may have only the plural of a word: लड़कियों for ladki. */
const plural = /(?<=..)(i?)(?:y[ao]|o|e)n?$/;
const pluralCost = 0.15;

function nearest(typed: string, roman: string, limit: number): number {
  const distance = soundDistance(typed, roman, limit);
  const singular = roman.replace(plural, '$1');
  return singular === roman ? distance : Math.min(distance, soundDistance(typed, singular, limit) + pluralCost);
}

/** The transliteration of a Devanagari word. */
const romanOf = memoize((word) => romaniseDevanagari(word.normalize('NFC').replace(/[\u0901\u0902]$/, '')));

/**
 * The words that a reader most likely means by a word in Latin letters: those of which it is a likely spelling, and that the archive
 * often has. `words` are those with its skeletons.
 */
export function soundCandidates(typed: string, words: readonly VocabularyWord[]): readonly SoundCandidate[] {
  const roman = typed.toLowerCase();
  const limit = words.some(({ word }) => word === roman) ? limitOfLatinWord : limitOf(roman);
  const candidates = words.flatMap(({ word, roman: written, count }) => {
    if (latin.test(word)) return [];
    const distance = nearest(roman, written ?? romanOf(word), limit);
    return distance > limit ? [] : [{ word, distance, cost: distance - frequencyWeight * Math.log2(count) }];
  });
  const byScript = Map.groupBy(candidates, ({ word }) => scriptSignOf(word).script);
  return [...byScript.values()].flatMap((all) => {
    const sorted = all.toSorted((a, b) => a.cost - b.cost);
    const best = sorted[0]?.cost ?? 0;
    return sorted.filter(({ cost }) => cost <= best + margin).slice(0, maxCandidates);
  });
}
