import { romaniseDevanagari } from '../../../language/romanise/romanise-devanagari.ts';
import { termKey } from '../../../language/term-key.ts';
import { editDistance } from '../../words/edit-distance.ts';
import { soundOf } from '../../words/index-form.ts';
import { scriptSignOf } from '../../words/script-sign.ts';
import { soundDistance } from '../../words/sound-distance.ts';
import { typedSkeletons } from '../../words/sound-skeleton.ts';
import type { ListedWord } from './vocabulary.ts';

const maxWords = 4;
/** A shorter word has too many neighbors. */
const shortest = 4;
const fewestSyllables = 3;
/** From this length on, two letters may be wrong. */
const longWord = 8;
/** A wrong syllable of an Indic script may be several wrong letters. */
const syllable = /\P{M}\p{M}*(?:(?<=[\u094d\u09cd\u0acd\u0bcd\u0c4d\u0ccd\u0d4d])\P{M}\p{M}*)*/gu;
const syllableDistance = 1.5;
/** The greatest distance of a spelling in Latin letters to a word of another script. */
const soundLimit = (typed: string) => Math.min(1.4, 0.17 * typed.length);

/** A wrong letter, in units of `soundDistance`. */
const letterDistance = 0.5;
/** Words this much farther than the nearest of their script are dropped. */
const margin = 0.3;

interface SimilarWord {
  readonly word: string;
  readonly count: number;
  readonly distance: number;
  readonly isSameScript: boolean;
}

/** The words of the archive that are most similar to a typed one: nearest first, then most frequent first. */
export function similarWords(typed: string, words: readonly ListedWord[]): readonly SimilarWord[] {
  // Spellings of one word, such as चन्द्रयान and चंद्रयान, are not compared letter by letter.
  const text = termKey(typed);
  if ([...text].length < shortest) return [];
  const { script } = scriptSignOf(text);
  const measure = spellingDistance(text);
  const sounds = script === 'Latin' ? typedSkeletons(text) : [];
  const similar = words.flatMap(({ word, roman, count, skeleton }): readonly SimilarWord[] => {
    const spelling = termKey(word);
    if (spelling === text) return [];
    const isSameScript = scriptSignOf(word).script === script;
    if (!isSameScript && !sounds.some((sound) => editDistance(sound, skeleton, 1) !== undefined)) return [];
    const distance = isSameScript
      ? letterDistance * measure(spelling)
      : soundDistance(text, roman ?? romaniseDevanagari(word.normalize('NFC')), soundLimit(text));
    return distance < Number.POSITIVE_INFINITY ? [{ word, count, distance, isSameScript }] : [];
  });
  const seen = new Set<string>();
  const byScript = Map.groupBy(similar, ({ isSameScript }) => isSameScript);
  return [...byScript.values()]
    .flatMap((group) => {
      const nearest = Math.min(...group.map(({ distance }) => distance));
      return group.filter(({ distance }) => distance <= nearest + margin);
    })
    .toSorted((a, b) => Number(b.isSameScript) - Number(a.isSameScript) || a.distance - b.distance || b.count - a.count)
    .filter(({ word }) => !seen.has(soundOf(word)) && seen.add(soundOf(word)))
    .slice(0, maxWords);
}

function spellingDistance(text: string): (word: string) => number {
  const limit = text.length < longWord ? 1 : 2;
  const syllables = text.match(syllable) ?? [];
  return (word) => {
    // The difference of the lengths in letters bounds both distances.
    if (Math.abs(word.length - text.length) > 3) return Number.POSITIVE_INFINITY;
    const letters = editDistance(text, word, limit);
    if (letters !== undefined) return letters;
    if (syllables.length < fewestSyllables || !/\p{M}/u.test(word)) return Number.POSITIVE_INFINITY;
    const others = word.match(syllable) ?? [];
    const distance = others.length === syllables.length ? editDistance(syllables, others, 1) : undefined;
    return distance === undefined ? Number.POSITIVE_INFINITY : syllableDistance;
  };
}
