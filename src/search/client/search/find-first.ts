import type { Directory } from '../match/directory.ts';
import type { Filters } from '../match/filters.ts';
import { likeliestQuery } from '../query/likeliest-query.ts';
import type { Clause, Query } from '../query/query.ts';
import { firstPatience, firstRequests, isOneWord, splitPhrases } from './first-requests.ts';
import type { ShardRequest } from './follow-up-requests.ts';
import { isDoneSoon } from './prefetch.ts';
import type { Order } from './rank.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchProgress } from './search-progress.ts';

/** What is searched: the limits of the results, and their order. */
interface FirstOptions {
  readonly filters: Filters;
  readonly order: Order;
  readonly signal: AbortSignal | undefined;
}

/** Where files take longer, the next directory is not left for later: a round trip costs as much as its words, in milliseconds. */
const quickAnswer = 150;
/** This many more texts are searched instead of the index, because the results need these texts anyway. */
const textsOfResults = 1;
/** The same on slow networks. */
const textsOfRoundTrip = 3;

/** Starts loading the files that `findFirst` begins with. */
export function prepareFirst(index: SearchIndex, query: Query): void {
  const { clauses } = likeliestQuery(query);
  void prepareDirectories(index.directories.slice(0, 2), splitPhrases(clauses));
  const [newest] = index.shards;
  const keys = clauses.flatMap(({ sequences }) => sequences.flatMap(({ words }) => words.map(({ key }) => key)));
  if (newest && (isOneWord(clauses) || index.directories.length === 0))
    Promise.all(keys.map(async (key) => (await index.shard(newest)).load(key))).catch(() => undefined);
}

/** Loads the words of directories: those of the second only if those of the first do not come at once. */
async function prepareDirectories([first, second]: readonly Directory[], words: readonly Clause[]): Promise<void> {
  // The search reports errors when it loads the same files.
  const preparing = first?.prepare(words).catch(() => undefined);
  if (preparing && !(await isDoneSoon([preparing], quickAnswer))) second?.prepare(words).catch(() => undefined);
}

/**
 * Finds the first results with few files: articles with the likeliest words of a query, in one shard or a few. The directory of older
 * shards is loaded only if that of newer ones shows no match, and of the newest shard, which no directory covers, only a word that is
 * alone: it rarely has all of several words. Undefined if there are no such articles, or if files are slow.
 */
export async function findFirst(
  index: SearchIndex,
  query: Query,
  { filters, order, signal }: FirstOptions,
): Promise<SearchProgress | undefined> {
  const likeliest = likeliestQuery(query);
  const entries = index.entries(filters, order);
  const tally = index.tally(entries, likeliest);
  const start = performance.now();
  let searched = 0;
  const search = async (requests: readonly ShardRequest[]): Promise<boolean> => {
    searched += requests.length;
    const more = performance.now() - start > quickAnswer ? textsOfRoundTrip : textsOfResults;
    const searching = requests.map(({ entry, articles }) =>
      index.search(entry, likeliest, filters, tally, articles, more),
    );
    return (await isDoneSoon(searching, firstPatience)) && !signal?.aborted;
  };
  for await (const requests of firstRequests(index, likeliest, entries, order)) {
    if (!(await search(requests))) return undefined;
    if (tally.fullMatches === 0) continue;
    // Other spellings may have more matches, also in searched shards.
    const bounds = new Map(entries.map(({ name, count }) => [name, count]));
    return { ...tally.progress(entries.length - searched), bounds };
  }
  return undefined;
}
