import type { ShardEntry } from '../../format/search-table.ts';
import type { Directory } from '../match/directory.ts';
import { isLessAsTexts } from '../match/match-shard.ts';
import type { Clause, Query } from '../query/query.ts';
import { stopWords } from '../query/stop-words.ts';
import { estimatesOf, groupByDirectory } from './estimates-in-turn.ts';
import type { ShardEstimates, ShardRequest } from './follow-up-requests.ts';
import { isDoneSoon } from './prefetch.ts';
import type { Order } from './rank.ts';
import type { SearchIndex } from './search-index.ts';

/** The search for all results does not wait longer for the first, in milliseconds. */
export const firstPatience = 2000;
/** Usual sizes of the files of a shard, compressed. */
const kilobytes = { table: 5, word: 10, text: 8 };
/** Most shards that are searched at the same time. */
const mostAtOnce = 4;
/** Words that are together in this many times as many articles as by chance are likely a phrase. */
const related = 3;

/** Articles that may match, by shard. */
type PossibleMatches = readonly Required<ShardRequest>[];

/**
 * Shards to search for first results, in turn: one, then another one, then several at the same time. The directory of older shards is
 * loaded only if that of newer ones has no match. Of the newest shard, which no directory covers, only a word that is alone is searched:
 * it rarely has all of several words. A directory does not know which words are adjacent: unless these words are related, shards with
 * most possible matches for the bytes of their files come first.
 */
export async function* firstRequests(
  index: SearchIndex,
  { clauses }: Query,
  entries: readonly ShardEntry[],
  order: Order,
): AsyncGenerator<readonly ShardRequest[]> {
  const directories = groupByDirectory(index.directories, entries).flatMap(({ directory }) => directory ?? []);
  if (clauses.length === 0 || directories.length === 0) return;
  const [newest] = entries;
  if (newest && newest === index.shards[0] && isOneWord(clauses)) yield [{ entry: newest }];
  const isScattered = order === 'best' && clauses.some(isPhrase);
  const words = splitPhrases(clauses);
  let waiting: PossibleMatches = [];
  for (const directory of directories) {
    const estimating = estimatesOf(directory, words);
    if (!(await isDoneSoon([estimating], firstPatience))) return;
    const estimates = await estimating;
    const possible = possibleMatches(estimates, entries);
    if (!isScattered) yield* inBatches(possible);
    else if (areRelated(estimates, directory)) {
      const [best, ...others] = byYield(possible, clauses);
      if (best) yield [best];
      waiting = [...waiting, ...others];
    } else waiting = [...waiting, ...possible];
  }
  yield* inBatches(byYield(waiting, clauses));
}

/**
 * The clauses of a query, and instead of a phrase its words, each as a clause of its own, without those that most articles have. Articles
 * that match all of these may match the query.
 */
export function splitPhrases(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.flatMap((clause) => {
    const [sequence, ...others] = clause.sequences;
    if (!sequence || others.length > 0 || !isPhrase(clause)) return [clause];
    const telling = sequence.words.filter(({ text }) => !stopWords.has(text.toLowerCase()));
    return (telling.length > 0 ? telling : sequence.words).map((word) => ({
      ...clause,
      sequences: [{ ...sequence, words: [word] }],
    }));
  });
}

/** Whether a query is one word. */
export function isOneWord(clauses: readonly Clause[]): boolean {
  return clauses.length === 1 && clauses[0]?.sequences[0]?.words.length === 1;
}

/** Whether a clause needs adjacent words. */
function isPhrase({ sequences }: Clause): boolean {
  return sequences.every(({ adjacent, words }) => adjacent && words.length > 1);
}

function possibleMatches(estimates: ShardEstimates, entries: readonly ShardEntry[]): PossibleMatches {
  return entries.flatMap((entry) => {
    const articles = estimates.get(entry.name)?.fullMatches ?? [];
    return articles.length > 0 ? [{ entry, articles }] : [];
  });
}

function areRelated(estimates: ShardEstimates, { shards }: Directory): boolean {
  const total = shards.reduce((sum, { count }) => sum + count, 0);
  const each = [...estimates.values()];
  const together = each.reduce((sum, { fullMatches }) => sum + fullMatches.length, 0);
  const shares = each[0]?.frequencies.map(
    (_, index) => each.reduce((sum, { frequencies }) => sum + (frequencies[index] ?? 0), 0) / total,
  );
  const byChance = (shares ?? []).reduce((product, share) => product * share, total);
  return together > 0 && together >= related * byChance;
}

/** Shards with most possible matches for the bytes of their files first. */
function byYield(requests: PossibleMatches, clauses: readonly Clause[]): PossibleMatches {
  const query = { clauses, excluded: [] };
  const words = clauses.reduce((sum, { sequences }) => sum + (sequences[0]?.words.length ?? 0), 0);
  const yieldOf = ({ articles }: Required<ShardRequest>) =>
    articles.length /
    (kilobytes.table + (isLessAsTexts(query, articles, 1) ? kilobytes.text * articles.length : kilobytes.word * words));
  return requests.toSorted((a, b) => yieldOf(b) - yieldOf(a));
}

function* inBatches(requests: PossibleMatches): Generator<PossibleMatches> {
  for (let start = 0; start < requests.length; ) {
    const batch = requests.slice(start, start + Math.min(mostAtOnce, Math.max(1, start)));
    start += batch.length;
    yield batch;
  }
}
