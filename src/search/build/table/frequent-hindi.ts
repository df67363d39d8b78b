import { byFrequency, type WordCount } from '../shards/word-counts.ts';
import type { WordChange } from './vocabulary-files.ts';

const hindi = /^[\u0900-\u097f\u200c\u200d]+$/;
/** Rarer words may be typing errors. */
const minCount = 1;

/** The frequent Hindi words of a vocabulary, among which are English words. Most frequent first. */
export function frequentHindi(words: Iterable<WordCount>): readonly WordCount[] {
  return [...words].filter(([word, count]) => count >= minCount && hindi.test(word)).toSorted(byFrequency);
}

/** The same after changes. */
export function updateFrequentHindi(
  before: readonly WordCount[],
  changes: readonly WordChange[],
): readonly WordCount[] {
  const counts = new Map(before);
  for (const { word, after } of changes) counts.set(word, after);
  return frequentHindi(counts);
}
