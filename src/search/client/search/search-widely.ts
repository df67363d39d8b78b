import type { ShardEntry } from '../../format/search-table.ts';
import { levels } from '../../words/index-form.ts';
import { correctedQuery } from '../corrections/corrected-query.ts';
import { LoadError } from '../files/load-error.ts';
import type { Filters } from '../match/filters.ts';
import { allowedMisses, type Candidate } from '../match/match-shard.ts';
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
 * the whole words, and the less similar words of a correction only if few have the most similar one. Typing and submitting a query, and
 * opening its address, do the same.
 */
export async function* searchWidely(
  searcher: Searcher,
  query: Query,
  options: SearchOptions,
): AsyncGenerator<SearchProgress> {
  const found = yield* searchAlso(searcher, query, options);
  if (!found || options.signal?.aborted) return;
  const whole = countWholeWords(found, query);
  const wider = widerQuery(query, { beginnings: whole <= strayHits, parts: fullCount(found.candidates) === 0 });
  const widest = (wider && (yield* searchAlso(searcher, wider, options, found))) ?? found;
  if (options.signal?.aborted) return;
  // Most words of a long query tell more than a correction of one.
  if (query.clauses.length > longestCorrected && shownCandidates(widest).length > 0) {
    if (fullCount(widest.candidates) === 0) yield* suggestCorrected(wider ?? query, options, widest);
    return;
  }
  yield* searchCorrected(searcher, wider ?? query, options, widest);
}

/** Suggests corrected words, and keeps what was found. */
async function* suggestCorrected(
  query: Query,
  options: SearchOptions,
  found: SearchProgress,
): AsyncGenerator<SearchProgress> {
  const corrections = (await correct(query, found, options))?.corrections ?? [];
  if (corrections.length === 0 || options.signal?.aborted) return;
  yield { ...found, corrections: corrections.map((correction) => ({ ...correction, isUsed: false })) };
}

/** Searches for a query with corrected words, and tells the corrections. `found`: what was found without them. */
async function* searchCorrected(
  searcher: Searcher,
  query: Query,
  options: SearchOptions,
  found: SearchProgress,
): AsyncGenerator<SearchProgress> {
  const corrected = await correct(query, found, options);
  if (!corrected || options.signal?.aborted) return;
  const { corrections, withOthers } = corrected;
  const isChanged = corrected.query.clauses.some((clause, index) => clause !== query.clauses[index]);
  if (!isChanged) {
    yield { ...found, corrections };
    return;
  }
  const best = yield* searchAlso(searcher, corrected.query, { ...options, corrections }, found);
  if (!best || options.signal?.aborted || !withOthers || fullCount(best.candidates) >= enoughResults) return;
  yield* searchAlso(searcher, withOthers, { ...options, corrections }, best);
}

/**
 * Searches for a query that finds at least what `found` has. If that is something, it yields the end only, so that the results on the page
 * do not become fewer. Else it yields some results that need few files before all others. Returns the end.
 */
async function* searchAlso(
  searcher: Searcher,
  query: Query,
  { filters, order, signal, corrections }: SearchOptions & Pick<SearchProgress, 'corrections'>,
  found?: SearchProgress,
): AsyncGenerator<SearchProgress, SearchProgress | undefined> {
  const isShown = found !== undefined && fullCount(found.candidates) > 0;
  const first = isShown ? undefined : await searcher.first(query, filters, order, signal);
  const told = corrections ? { corrections } : {};
  if (first && !signal?.aborted) yield { ...first, ...told };
  let last: SearchProgress | undefined;
  for await (const progress of searcher.search(query, filters, order, signal)) {
    last = { ...progress, ...told };
    if (!isShown) yield first ? withFirst(last, first) : last;
  }
  if (isShown && last && !signal?.aborted) yield last;
  return last;
}

/** The matches of a search so far, and the first results, whose shards may not be searched yet. */
function withFirst(progress: SearchProgress, first: SearchProgress): SearchProgress {
  if (progress.answered === progress.shards) return progress;
  const missing = new Map<ShardEntry, Set<number>>();
  for (const { shard, article } of first.versions) {
    const articles = missing.get(shard.entry) ?? new Set();
    missing.set(shard.entry, articles.add(article));
  }
  for (const { shard, article } of progress.versions) missing.get(shard.entry)?.delete(article);
  const isMissing = ({ shard, article }: Candidate) => missing.get(shard.entry)?.has(article) === true;
  return {
    ...progress,
    candidates: [...progress.candidates, ...first.candidates.filter(isMissing)],
    versions: [...progress.versions, ...first.versions.filter(isMissing)],
  };
}

/** Without a vocabulary, there are no corrections. */
async function correct(query: Query, { candidates, frequencies }: SearchProgress, { vocabulary }: SearchOptions) {
  try {
    const found = { matched: frequencies.matched, isFound: fullCount(candidates) > 0 };
    return await correctedQuery(query, found, vocabulary);
  } catch (error) {
    if (error instanceof LoadError) return undefined;
    throw error;
  }
}
