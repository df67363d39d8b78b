import type { OpenShard } from '../files/open-shard.ts';
import type { WordLookup } from '../files/word-lookup.ts';
import type { Query } from '../query/query.ts';
import type { Filters } from './filters.ts';
import { filterShard } from './filters.ts';
import { type Matches, matchClause } from './match-clause.ts';
import type { Match } from './phrase-match.ts';
import { textLookup } from './text-lookup.ts';

/** An article that meets a query, or most of it. */
export interface Candidate {
  readonly shard: OpenShard;
  readonly article: number;
  readonly day: string;
  /** One for each wanted clause; undefined where it is not met. */
  readonly matches: readonly (Match | undefined)[];
  /** How many clauses are not met. */
  readonly missing: number;
}

/** What a shard answers. */
export interface ShardAnswer {
  readonly candidates: readonly Candidate[];
  /** In how many of the shard's articles each wanted clause is met, filters aside. */
  readonly frequencies: readonly number[];
  readonly articles: number;
}

/** How many clauses an article may miss and still meet most of them; those that are met nowhere are not held against it. */
export function missable(frequencies: readonly number[]): number {
  const found = frequencies.filter((frequency) => frequency > 0).length;
  return frequencies.length - found + Math.floor(Math.max(0, found - 1) / 2);
}

/** Asks the index of one shard. Without wanted clauses every article that passes the filters is an answer. */
export async function matchShard(shard: OpenShard, query: Query, filters: Filters): Promise<ShardAnswer> {
  const [found, passes] = await Promise.all([matchesOf(shard, query), filterShard(shard, filters)]);
  const frequencies = found.wanted.map((matches) => matches.size);
  const most = missable(frequencies);
  const candidates = candidatesOf(shard, found).filter(({ missing, article }) => missing <= most && passes(article));
  return { candidates, frequencies, articles: shard.days.length };
}

/** Asks some articles of a shard by their texts, which costs less than its index where they are few. The answer is the same. */
export async function matchTexts(
  shard: OpenShard,
  query: Query,
  filters: Filters,
  articles: readonly number[],
): Promise<readonly Candidate[]> {
  const passes = await filterShard(shard, filters);
  const candidates = await Promise.all(
    articles.filter(passes).map(async (article) => {
      const lookup = textLookup(await shard.text(article), article);
      return candidatesOf(shard, await matchesOf(lookup, query));
    }),
  );
  return candidates.flat();
}

/** Which articles meet each clause. */
interface Found {
  readonly wanted: readonly Matches[];
  readonly unwanted: readonly Matches[];
}

async function matchesOf(lookup: WordLookup, query: Query): Promise<Found> {
  const [wanted, unwanted] = await Promise.all(
    [query.wanted, query.unwanted].map((clauses) => Promise.all(clauses.map((clause) => matchClause(lookup, clause)))),
  );
  return { wanted: wanted ?? [], unwanted: unwanted ?? [] };
}

function candidatesOf(shard: OpenShard, { wanted, unwanted }: Found): readonly Candidate[] {
  return articlesOf(shard, wanted)
    .filter((article) => !unwanted.some((matches) => matches.has(article)))
    .map((article) => {
      const matches = wanted.map((each) => each.get(article));
      const missing = matches.filter((match) => match === undefined).length;
      return { shard, article, day: shard.days[article] ?? '', matches, missing };
    });
}

function articlesOf(shard: OpenShard, wanted: readonly Matches[]): readonly number[] {
  if (wanted.length === 0) return [...shard.days.keys()];
  const articles = new Set(wanted.flatMap((matches) => [...matches.keys()]));
  return [...articles].toSorted((a, b) => a - b);
}
