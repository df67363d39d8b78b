import type { Suggestions } from '../../format/search-table.ts';
import { addCounts, byFrequency, type WordCount } from '../shards/word-counts.ts';

/** Maximum number of words. Rarer words may be typing errors. */
const limit = 12_000;

/** Spellings to suggest when a word is not found: the vocabulary's names and the words of headlines. */
export function suggestions(shards: readonly (readonly WordCount[])[], names: readonly string[]): Suggestions {
  const named = names.map((name): WordCount => [name, 1]);
  return [...addCounts([...shards, named])].toSorted(byFrequency).slice(0, limit);
}
