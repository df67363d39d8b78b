import type { Filters } from '../match/filters.ts';
import { allowedMisses, type Candidate } from '../match/match-shard.ts';
import type { Query } from '../query/query.ts';
import { widerQuery } from '../query/wider-query.ts';
import type { Order } from './rank.ts';
import type { SearchProgress } from './search-progress.ts';
import { enoughResults, type Searcher } from './searcher.ts';

/** The results of a search: the articles with the whole query, and if these are few, those with most of it. */
export function shownCandidates({ candidates, frequencies }: SearchProgress): readonly Candidate[] {
  const misses = fullCount(candidates) < enoughResults ? allowedMisses(frequencies.matched) : 0;
  return candidates.filter(({ missing }) => missing <= misses);
}

function fullCount(candidates: readonly Candidate[]): number {
  return candidates.filter(({ missing }) => missing === 0).length;
}

/**
 * Searches for a query, and then for a wider one. Beginnings of words match only if few articles have the whole words. Typing and
 * submitting a query, and opening its address, do the same.
 */
export async function* searchWidely(
  searcher: Searcher,
  query: Query,
  { filters, order }: { readonly filters: Filters; readonly order: Order },
  signal?: AbortSignal,
): AsyncGenerator<SearchProgress> {
  let last: SearchProgress | undefined;
  for await (const progress of searcher.search(query, filters, order, signal)) {
    last = progress;
    yield progress;
  }
  if (!last || signal?.aborted) return;
  const wider = widerQuery(query, fullCount(last.candidates) < enoughResults);
  if (!wider) return;
  let widest: SearchProgress | undefined;
  for await (const progress of searcher.search(wider, filters, order, signal)) widest = progress;
  if (widest && !signal?.aborted) yield widest;
}
