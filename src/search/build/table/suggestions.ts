import type { Suggestions } from '../../format/search-table.ts';
import { addCounts, type WordCount } from '../shards/word-counts.ts';

/** Words beyond these are rare enough to be slips themselves. */
const limit = 12_000;

/** The spellings that a search without a result is compared with: the vocabulary's names and the words of the headlines. */
export function suggestions(shards: readonly (readonly WordCount[])[], names: readonly string[]): Suggestions {
  const named = names.map((name): WordCount => [name, 1]);
  return [...addCounts([...shards, named])].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, limit);
}
