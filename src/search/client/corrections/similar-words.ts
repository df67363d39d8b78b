import { romaniseDevanagari } from '../../../language/romanise/romanise-devanagari.ts';
import { termKey } from '../../../language/term-key.ts';
import { byCodePoints } from '../../words/code-points.ts';
import { editDistance } from '../../words/edit-distance.ts';
import { soundOf } from '../../words/index-form.ts';
import { scriptSignOf } from '../../words/script-sign.ts';
import { soundDistance } from '../../words/sound-distance.ts';
import { typedSkeletons } from '../../words/sound-skeleton.ts';
import { syllablesOf } from '../../words/syllables.ts';
import { fewestSyllables, longWord } from '../query/unchanged-parts.ts';
import type { ListedWord } from '../query/vocabulary.ts';

const maxWords = 4;
/** A shorter word has too many neighbors. */
const shortest = 4;
/** A wrong syllable of an Indic script may be several wrong letters. */
const syllableDistance = 1.5;
/** The greatest distance of a spelling in Latin letters to a word of another script. */
const soundLimit = (typed: string) => Math.min(1.4, 0.17 * typed.length);

/** A wrong letter, in units of `soundDistance`. */
export const letterDistance = 0.5;
/** Words this much farther than the nearest of their script are dropped. */
const margin = 0.3;

/** A word in so few articles is a typing error if a word with one other letter is in so many times as many. */
const rareCount = 2;
const muchMoreFrequent = 50;

interface SimilarWord {
  readonly word: string;
  readonly count: number;
  readonly distance: number;
  readonly isSameScript: boolean;
}

/** Whether a word is long enough to have similar words. */
export function mayHaveSimilar(typed: string): boolean {
  return [...termKey(typed)].length >= shortest;
}

/** The words of a list that are most similar to a typed one: nearest first, then most frequent first. */
export function similarWords(typed: string, words: readonly ListedWord[]): readonly SimilarWord[] {
  // Spellings of one word, such as चन्द्रयान and चंद्रयान, are not compared letter by letter.
  const text = termKey(typed);
  if (!mayHaveSimilar(text)) return [];
  const { script } = scriptSignOf(text);
  const measure = spellingDistance(text);
  const sounds = script === 'Latin' ? typedSkeletons(text) : [];
  const similar = words.flatMap(({ word, romans, count, skeleton }): readonly SimilarWord[] => {
    const spelling = termKey(word);
    if (spelling === text) return [];
    const isSameScript = scriptSignOf(word).script === script;
    if (!isSameScript && !sounds.some((sound) => isClose(sound, skeleton))) return [];
    const distance = isSameScript
      ? letterDistance * measure(spelling)
      : Math.min(
          ...(romans ?? [romaniseDevanagari(word.normalize('NFC'))]).map((roman) =>
            soundDistance(text, roman, soundLimit(text)),
          ),
        );
    return distance < Number.POSITIVE_INFINITY ? [{ word, count, distance, isSameScript }] : [];
  });
  const seen = new Set<string>();
  const byScript = Map.groupBy(withoutErrors(similar), ({ isSameScript }) => isSameScript);
  const nearestOwn = Math.min(...(byScript.get(true) ?? []).map(({ distance }) => distance));
  return [...byScript]
    .flatMap(([isSameScript, group]) => {
      const nearest = Math.min(...group.map(({ distance }) => distance));
      // A word that only sounds alike is no likelier than one of the typed script that is as near.
      if (!isSameScript && nearest >= nearestOwn) return [];
      return group.filter(({ distance }) => distance <= nearest + margin);
    })
    .toSorted(byLikelihood)
    .filter(({ word }) => !seen.has(soundOf(word)) && seen.add(soundOf(word)))
    .slice(0, maxWords);
}

/** A word of the archive that is a typing error corrects no other one. */
function withoutErrors(words: readonly SimilarWord[]): readonly SimilarWord[] {
  return words.filter(({ word, count }) => {
    if (count > rareCount) return true;
    const isErrorFor = (other: SimilarWord) =>
      other.count >= muchMoreFrequent * count && editDistance(termKey(word), termKey(other.word), 1) !== undefined;
    return !words.some(isErrorFor);
  });
}

function byLikelihood(a: SimilarWord, b: SimilarWord): number {
  return (
    Number(b.isSameScript) - Number(a.isSameScript) ||
    a.distance - b.distance ||
    b.count - a.count ||
    byCodePoints(a.word, b.word)
  );
}

function isClose(sound: string, skeleton: string | undefined): boolean {
  return skeleton !== undefined && editDistance(sound, skeleton, 1) !== undefined;
}

function spellingDistance(text: string): (word: string) => number {
  const limit = text.length < longWord ? 1 : 2;
  const syllables = syllablesOf(text);
  return (word) => {
    // The difference of the lengths in letters bounds both distances.
    if (Math.abs(word.length - text.length) > 3) return Number.POSITIVE_INFINITY;
    const letters = editDistance(text, word, limit);
    if (letters !== undefined) return letters;
    if (syllables.length < fewestSyllables || !/\p{M}/u.test(word)) return Number.POSITIVE_INFINITY;
    const others = syllablesOf(word);
    const distance = others.length === syllables.length ? editDistance(syllables, others, 1) : undefined;
    return distance === undefined ? Number.POSITIVE_INFINITY : syllableDistance;
  };
}
