import type { ShardEntry } from '../../format/search-table.ts';
import type { Filters } from '../match/filters.ts';
import { isLessAsTexts } from '../match/match-shard.ts';
import { likeliestQuery } from '../query/likeliest-query.ts';
import type { Clause, Query } from '../query/query.ts';
import { estimatesOf, groupByDirectory } from './estimates-in-turn.ts';
import type { ShardEstimates, ShardRequest } from './follow-up-requests.ts';
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

/** The search for all results does not wait longer for the first, in milliseconds. */
const patience = 2000;
/** Usual sizes of the files of a shard, compressed. */
const kilobytes = { table: 5, word: 10, text: 8 };
/** Most shards that are searched at the same time. */
const mostAtOnce = 4;

/** Starts loading the files that `findFirst` begins with. */
export function prepareFirst(index: SearchIndex, query: Query): void {
  const { clauses } = likeliestQuery(query);
  // The search reports errors when it loads the same files.
  for (const directory of clauses.some(isPhrase) ? index.directories : index.directories.slice(0, 1))
    directory.prepare(clauses).catch(() => undefined);
  const [newest] = index.shards;
  const keys = clauses.flatMap(({ sequences }) => sequences.flatMap(({ words }) => words.map(({ key }) => key)));
  if (newest && (isOneWord(clauses) || index.directories.length === 0))
    Promise.all(keys.map(async (key) => (await index.shard(newest)).load(key))).catch(() => undefined);
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
  let searched = 0;
  const search = async (requests: readonly ShardRequest[]): Promise<boolean> => {
    searched += requests.length;
    const searching = requests.map(({ entry, articles }) => index.search(entry, likeliest, filters, tally, articles));
    return (await isDoneSoon(searching, patience)) && !signal?.aborted;
  };
  for await (const requests of requestsInTurn(index, likeliest, entries, order, (found) => tally.addEstimates(found))) {
    if (!(await search(requests))) return undefined;
    if (tally.fullMatches === 0) continue;
    // Other spellings may have more matches, also in searched shards.
    const bounds = new Map(entries.map(({ name, count }) => [name, count]));
    return { ...tally.progress(entries.length - searched), bounds };
  }
  return undefined;
}

/** Shards to search at the same time: one, then another one, then more. */
async function* requestsInTurn(
  index: SearchIndex,
  { clauses }: Query,
  entries: readonly ShardEntry[],
  order: Order,
  onEstimates: (found: ShardEstimates) => void,
): AsyncGenerator<readonly ShardRequest[]> {
  const directories = groupByDirectory(index.directories, entries).flatMap(({ directory }) => directory ?? []);
  if (clauses.length === 0 || directories.length === 0) return;
  const areScattered = order === 'best' && clauses.some(isPhrase);
  const [newest] = entries;
  if (newest === index.shards[0] && newest && isOneWord(clauses)) yield [{ entry: newest }];
  for (const turn of areScattered ? [directories] : directories.map((directory) => [directory])) {
    const estimating = Promise.all(turn.map((directory) => estimatesOf(directory, clauses)));
    if (!(await isDoneSoon([estimating], patience))) return;
    const found: ShardEstimates = new Map((await estimating).flatMap((each) => [...each]));
    onEstimates(found);
    const requests = entries.flatMap((entry) => {
      const articles = found.get(entry.name)?.fullMatches ?? [];
      return articles.length > 0 ? [{ entry, articles }] : [];
    });
    yield* inBatches(areScattered ? byYield(requests, clauses) : requests);
  }
}

function* inBatches(requests: readonly ShardRequest[]): Generator<readonly ShardRequest[]> {
  for (let start = 0; start < requests.length; ) {
    const batch = requests.slice(start, start + Math.min(mostAtOnce, Math.max(1, start)));
    start += batch.length;
    yield batch;
  }
}

/** Shards with most possible matches for the bytes of their files first. */
function byYield(
  requests: readonly Required<ShardRequest>[],
  clauses: readonly Clause[],
): readonly Required<ShardRequest>[] {
  const query = { clauses, excluded: [] };
  const words = clauses.reduce((sum, { sequences }) => sum + (sequences[0]?.words.length ?? 0), 0);
  const yieldOf = ({ articles }: Required<ShardRequest>) =>
    articles.length /
    (kilobytes.table + (isLessAsTexts(query, articles) ? kilobytes.text * articles.length : kilobytes.word * words));
  return requests.toSorted((a, b) => yieldOf(b) - yieldOf(a));
}

/** Whether a clause needs adjacent words, which directories do not know. */
function isPhrase({ sequences }: Clause): boolean {
  return sequences.every(({ adjacent, words }) => adjacent && words.length > 1);
}

function isOneWord(clauses: readonly Clause[]): boolean {
  return clauses.length === 1 && clauses[0]?.sequences[0]?.words.length === 1;
}
