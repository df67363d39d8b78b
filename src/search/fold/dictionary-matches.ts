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
  const matches = new Map(earlier?.bySpelling);
  const affected = earlier && affectedEntries(changedWords(earlier.vocabulary, vocabulary));
  for (const entry of affected ?? []) matches.delete(spellingOf(entry));
  const closest = affected?.length === 0 ? [] : closestWords(affected ?? dictionaryEntries(), vocabulary);
  for (const [spelling, { hindi, distance }] of closest) {
    const key = searchKey(hindi.word);
    if (/^[a-z]{3,}$/.test(spelling) && searchKey(spelling) !== key)
      matches.set(spelling, { word: hindi.word, distance, key });
  }
  return { vocabulary, bySpelling: matches };
}

function closestWords(
  entries: Iterable<string>,
  vocabulary: ReadonlyMap<string, number>,
): ReadonlyMap<string, SoundMatch> {
  const index = soundIndex(vocabulary);
  const matches = new Map<string, SoundMatch>();
  for (const entry of entries) {
    const match = nearestWord(dictionary[entry] ?? '', index);
    if (!match) continue;
    const spelling = spellingOf(entry);
    const other = matches.get(spelling);
    if (!other || isCloser(match, other)) matches.set(spelling, match);
  }
  return matches;
}

/** The entries of the dictionary. `Object.entries` takes three times as long. */
function* dictionaryEntries(): Generator<string> {
  for (const entry in dictionary) yield entry;
}

/** All pronunciations of the English words that may sound like one of these words. */
function affectedEntries(words: readonly string[]): readonly string[] {
  const outlines = outlinesOf(words);
  if (outlines.size === 0) return [];
  const spellings = new Set<string>();
  for (const entry of dictionaryEntries())
    if (outlines.has(englishOutline(dictionary[entry] ?? ''))) spellings.add(spellingOf(entry));
  return [...spellings].flatMap((spelling) =>
    ['', ...otherPronunciations].map((end) => spelling + end).filter((entry) => entry in dictionary),
  );
}

/** The dictionary lists further pronunciations as `word(2)`. */
const otherPronunciations = Array.from({ length: 9 }, (_, index) => `(${index + 1})`);

function changedWords(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): readonly string[] {
  const gone = [...before.keys()].filter((word) => !after.has(word));
  return [...gone, ...[...after].filter(([word, count]) => before.get(word) !== count).map(([word]) => word)];
}

function spellingOf(entry: string): string {
  return entry.endsWith(')') ? entry.replace(/\(\d\)$/, '') : entry;
}
