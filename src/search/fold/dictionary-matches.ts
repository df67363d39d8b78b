import { dictionary } from 'cmu-pronouncing-dictionary';
import { englishOutline } from './english-sounds.ts';
import { searchKey } from './search-key.ts';
import { isCloser, nearestWord, outlinesOf, type SoundMatch, soundIndex } from './sound-index.ts';

/** A word of the archive that an English word sounds like. */
export interface DictionaryMatch {
  readonly word: string;
  readonly distance: number;
  /** The key of the word in searches. */
  readonly key: string;
}

/** The matches of the dictionary's words with a vocabulary, by their spellings. */
export interface DictionaryMatches {
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly bySpelling: ReadonlyMap<string, DictionaryMatch>;
}

/**
 * Matches the words of the pronouncing dictionary by sound with the words of a vocabulary and their counts. Omits spellings that the
 * fold matches already. With the matches of another vocabulary, only words that sound like a word that differs are matched again.
 */
export function dictionaryMatches(
  vocabulary: ReadonlyMap<string, number>,
  earlier?: DictionaryMatches,
): DictionaryMatches {
  const entries = earlier ? affectedEntries(changedWords(earlier.vocabulary, vocabulary)) : Object.entries(dictionary);
  const matches = new Map(earlier?.bySpelling);
  if (earlier) for (const [entry] of entries) matches.delete(spellingOf(entry));
  for (const [spelling, { hindi, distance }] of closestWords(entries, vocabulary)) {
    const key = searchKey(hindi.word);
    if (/^[a-z]{3,}$/.test(spelling) && searchKey(spelling) !== key)
      matches.set(spelling, { word: hindi.word, distance, key });
  }
  return { vocabulary, bySpelling: matches };
}

function closestWords(
  entries: readonly (readonly [string, string])[],
  vocabulary: ReadonlyMap<string, number>,
): ReadonlyMap<string, SoundMatch> {
  const index = soundIndex(entries.length > 0 ? vocabulary : new Map());
  const matches = new Map<string, SoundMatch>();
  for (const [entry, pronunciation] of entries) {
    const match = nearestWord(pronunciation, index);
    if (!match) continue;
    const spelling = spellingOf(entry);
    const other = matches.get(spelling);
    if (!other || isCloser(match, other)) matches.set(spelling, match);
  }
  return matches;
}

/** All pronunciations of the English words that may sound like one of these words. */
function affectedEntries(words: readonly string[]): readonly (readonly [string, string])[] {
  const outlines = outlinesOf(words);
  if (outlines.size === 0) return [];
  const all = Object.entries(dictionary);
  const isAlike = ([, pronunciation]: readonly [string, string]) =>
    outlines.has(englishOutline(pronunciation.split(' ')));
  const spellings = new Set(all.filter(isAlike).map(([entry]) => spellingOf(entry)));
  return all.filter(([entry]) => spellings.has(spellingOf(entry)));
}

function changedWords(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): readonly string[] {
  const gone = [...before.keys()].filter((word) => !after.has(word));
  return [...gone, ...[...after].filter(([word, count]) => before.get(word) !== count).map(([word]) => word)];
}

/** The dictionary lists a second pronunciation as `word(2)`. */
function spellingOf(entry: string): string {
  return entry.endsWith(')') ? entry.replace(/\(\d\)$/, '') : entry;
}
