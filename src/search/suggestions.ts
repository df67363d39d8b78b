import type { WordCount } from './headline-words.ts';
import type { Suggestions } from './search-table.ts';

/** Words beyond these are rare enough to be slips themselves. */
const limit = 20_000;

/** The spellings that a search without a result is compared with: the vocabulary's names and the words of the headlines. */
export function suggestions(shards: readonly (readonly WordCount[])[], names: readonly string[]): Suggestions {
  const counts = new Map<string, number>();
  for (const [word, count] of shards.flat()) counts.set(word, (counts.get(word) ?? 0) + count);
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, limit);
}
