import { levels } from '../../words/index-form.ts';
import { LoadError } from '../files/load-error.ts';
import type { Filters } from '../match/filters.ts';
import { allowedMisses, type Candidate } from '../match/match-shard.ts';
import { correctedQuery } from '../query/corrected-query.ts';
import type { Query } from '../query/query.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import { widerQuery } from '../query/wider-query.ts';
import type { Order } from './rank.ts';
import type { SearchProgress } from './search-progress.ts';
import { enoughResults, type Searcher } from './searcher.ts';

/** The results of a search: the articles with the whole query, and if these are few, those with most of it. */
export function shownCandidates(progress: SearchProgress): readonly Candidate[] {
  const misses = shownMisses(progress);
  return progress.candidates.filter(({ missing }) => missing <= misses);
}

/** How many clauses of the query a shown result may miss. */
export function shownMisses({ candidates, frequencies }: SearchProgress): number {
  return fullCount(candidates) < enoughResults ? allowedMisses(frequencies.matched) : 0;
}

function fullCount(candidates: readonly Candidate[]): number {
  return candidates.filter(({ missing }) => missing === 0).length;
}

/** A word in more articles is neither a beginning nor a typing error. */
const strayHits = 2;

/** A longer query is not corrected if articles have most of its words. */
const longestCorrected = 2;

/** The number of articles that have the last word of the query, not counting other inflections. */
function countWholeWords({ candidates }: SearchProgress, { clauses }: Query): number {
  const last = clauses.findIndex(({ isLast }) => isLast);
  return candidates.filter(({ matches }) => (matches[last]?.level ?? levels.none) >= levels.folded).length;
}

/** How to search: the limits, the order, and the words for corrections. */
export interface SearchOptions {
  readonly filters: Filters;
  readonly order: Order;
  readonly vocabulary: Vocabulary;
  readonly signal?: AbortSignal;
}

/**
 * Searches for a query, then for a wider one, and then for one with corrected words. Beginnings of words match only if few articles have
 * the whole words. Typing and submitting a query, and opening its address, do the same.
 */
export async function* searchWidely(
  searcher: Searcher,
  query: Query,
  options: SearchOptions,
): AsyncGenerator<SearchProgress> {
  const { filters, order, signal } = options;
  let last: SearchProgress | undefined;
  for await (const progress of searcher.search(query, filters, order, signal)) {
    last = progress;
    yield progress;
  }
  if (!last || signal?.aborted) return;
  const whole = countWholeWords(last, query);
  const wider = widerQuery(query, { beginnings: whole <= strayHits, parts: fullCount(last.candidates) === 0 });
  const widest = wider && (await lastProgress(searcher, wider, options));
  if (signal?.aborted) return;
  if (widest) yield widest;
  // Most words of a long query tell more than a correction of one.
  if (query.clauses.length > longestCorrected && shownCandidates(widest ?? last).length > 0) return;
  const corrected = await correct(wider ?? query, widest ?? last, options);
  if (!corrected || signal?.aborted) return;
  const isChanged = corrected.query.clauses.some((clause, index) => clause !== (wider ?? query).clauses[index]);
  const progress = (isChanged && (await lastProgress(searcher, corrected.query, options))) || widest || last;
  if (!signal?.aborted) yield { ...progress, corrections: corrected.corrections };
}

async function lastProgress(
  searcher: Searcher,
  query: Query,
  { filters, order, signal }: SearchOptions,
): Promise<SearchProgress | undefined> {
  let last: SearchProgress | undefined;
  for await (const progress of searcher.search(query, filters, order, signal)) last = progress;
  return last;
}

/** Without a vocabulary, there are no corrections. */
async function correct(query: Query, { frequencies }: SearchProgress, { vocabulary }: SearchOptions) {
  try {
    return await correctedQuery(query, frequencies.matched, vocabulary);
  } catch (error) {
    if (error instanceof LoadError) return undefined;
    throw error;
  }
}
