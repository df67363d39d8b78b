import { memoize } from '../../../language/memoize.ts';
import { romaniseDevanagari } from '../../../language/romanise/romanise-devanagari.ts';
import { scriptSignOf } from '../../words/script-sign.ts';
import { soundDistance } from '../../words/sound-distance.ts';
import type { VocabularyWord } from '../../words/vocabulary-lines.ts';

/** A word of the archive that a word in Latin letters may mean. */
export interface SoundCandidate {
  readonly word: string;
  readonly distance: number;
}

/** A candidate with its number of articles, and its distance less its frequency. */
interface RatedCandidate extends SoundCandidate {
  readonly count: number;
  readonly cost: number;
}

/** Maximum number of candidates of one script. */
const maxCandidates = 4;
/** A word that is twice as frequent may be a little farther. */
const frequencyWeight = 0.04;
/** Candidates this much less likely than the best are dropped. */
const margin = 0.12;
/** Candidates that sound this much less like the typed word than the nearest are dropped: khan is not खाने. */
const reach = 0.0801;
/** The same for those that are much more frequent than the nearest: haryana is हरियाणा rather than हराना. */
const reachOfFrequent = 0.1501;
const muchMore = 4;
/** Candidates that sound like the nearest are kept, however rare they are. */
const sameSound = 0.051;
const latin = /^\p{Script=Latin}/u;

/** The greatest distance of a candidate: longer words may differ in more letters. */
const limitOf = (typed: string) => Math.min(1.4, 0.13 * typed.length);
/** A word that the archive writes in Latin letters itself may be an English word, so that only close candidates count. */
const limitOfLatinWord = 0.4;
/** The same for each letter of a long word, for candidates of scripts that have a block of their own: jerusalem is ירושלים too. */
const limitOfLatinLetter = 0.07;
/** A word of another script that is this many times as frequent counts anyway: दिल्ली for delhi. */
const moreFrequent = 8;

/** The archive may have only the plural of a word: लड़कियों for ladki. */
const plural = /(?<=..)(i?)(?:y[ao]|o|e)n?$/;
const pluralCost = 0.15;

function nearest(typed: string, word: string, roman: string, limit: number): number {
  // A nasal at the end may be typed or not: nahin, nahi.
  const spoken = typed.endsWith('n') && finalNasal.test(word) ? `${roman}n` : roman;
  const distance = soundDistance(typed, spoken, limit);
  const singular = roman.replace(plural, '$1');
  return singular === roman ? distance : Math.min(distance, soundDistance(typed, singular, limit) + pluralCost);
}

const finalNasal = /[\u0901\u0902]$/;
/** Words of which it is the usual spelling are a little likelier: with an r rather than with a flap. */
const otherCost = 0.05;
const flap = /[\u0921\u0922]\u093c/g;

/** The transliterations of a Devanagari word, without the nasal at its end. A flap is typed as d or as r: करोड़ is karod or karor. */
const romansOf = memoize((word): readonly string[] => {
  const spoken = word.normalize('NFC').replace(finalNasal, '');
  const rolled = spoken.replace(flap, 'र');
  return (spoken === rolled ? [spoken] : [spoken, rolled]).map(romaniseDevanagari);
});

/**
 * The words that a reader most likely means by a word in Latin letters: those of which it is a likely spelling, and that the archive
 * often has. `words` are those with its skeletons.
 */
export function soundCandidates(typed: string, words: readonly VocabularyWord[]): readonly SoundCandidate[] {
  const roman = typed.toLowerCase();
  const latinCount = words.find(({ word }) => word === roman)?.count ?? 0;
  const candidates = words.flatMap(({ word, romans = romansOf(word), count }) => {
    if (latin.test(word)) return [];
    const limit =
      latinCount * moreFrequent > count ? Math.min(limitOfLatin(roman, word), limitOf(roman)) : limitOf(roman);
    const distance = Math.min(
      ...romans.map((each, rank) => nearest(roman, word, each, limit) + (rank > 0 ? otherCost : 0)),
    );
    return distance > limit ? [] : [{ word, distance, count, cost: distance - frequencyWeight * Math.log2(count) }];
  });
  const byScript = Map.groupBy(candidates, ({ word }) => scriptName(word));
  return [...byScript.values()].flatMap(likeliest).map(({ word, distance }) => ({ word, distance }));
}

function limitOfLatin(typed: string, word: string): number {
  const hasOwnBlock = typeof scriptName(word) === 'number';
  return hasOwnBlock ? Math.max(limitOfLatinWord, limitOfLatinLetter * typed.length) : limitOfLatinWord;
}

/** The name of a script, or the number of the block of its letters. */
function scriptName(word: string): string | number {
  const { script } = scriptSignOf(word);
  return script === 'other' ? word.charCodeAt(0) >> 7 : script;
}

/** The likeliest candidates of a script, best first. */
function likeliest(candidates: readonly RatedCandidate[]): readonly RatedCandidate[] {
  const nearest = Math.min(...candidates.map(({ distance }) => distance));
  const best = Math.min(...candidates.map(({ cost }) => cost));
  const near = candidates.filter(({ distance }) => distance <= nearest + sameSound);
  const frequent = muchMore * Math.max(...near.map(({ count }) => count));
  return candidates
    .filter(({ distance, cost, count }) => {
      if (distance <= nearest + sameSound) return true;
      return (
        cost <= best + margin &&
        distance <= nearest + (count >= frequent && nearest > sameSound ? reachOfFrequent : reach)
      );
    })
    .toSorted((a, b) => a.cost - b.cost)
    .slice(0, maxCandidates);
}
