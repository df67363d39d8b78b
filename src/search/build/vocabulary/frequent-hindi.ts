import { byFrequency, type WordCount } from '../shards/word-counts.ts';
import type { WordChange } from './vocabulary-files.ts';

const hindi = /^[\u0900-\u097f\u200c\u200d]+$/;
/** In an archive of fewer articles, every word counts. */
const largeArchive = 2000;
/** In a larger one, rarer words may be typing errors. */
const minCountOfLarge = 3;

/** In how many articles a frequent Hindi word must be, in an archive of so many articles. */
export function minHindiCount(articles: number): number {
  return articles < largeArchive ? 1 : minCountOfLarge;
}

/** The frequent Hindi words of a vocabulary, among which are English words. Most frequent first. */
export function frequentHindi(words: Iterable<WordCount>, minCount: number): readonly WordCount[] {
  return [...words].filter(([word, count]) => count >= minCount && hindi.test(word)).toSorted(byFrequency);
}

/** The same after changes. */
export function updateFrequentHindi(
  before: readonly WordCount[],
  changes: readonly WordChange[],
  minCount: number,
): readonly WordCount[] {
  const counts = new Map(before);
  for (const { word, after } of changes) counts.set(word, after);
  return frequentHindi(counts, minCount);
}
