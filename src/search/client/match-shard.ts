import type { Filters } from './filters.ts';
import { filterShard } from './filters.ts';
import { type Matches, matchClause } from './match-clause.ts';
import type { Match } from './match-places.ts';
import type { OpenShard } from './open-shard.ts';
import type { Query } from './query.ts';

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

/** Asks one shard. Without wanted clauses every article that passes the filters is an answer. */
export async function matchShard(shard: OpenShard, query: Query, filters: Filters): Promise<ShardAnswer> {
  const [wanted, unwanted, passes] = await Promise.all([
    Promise.all(query.wanted.map((clause) => matchClause(shard, clause))),
    Promise.all(query.unwanted.map((clause) => matchClause(shard, clause))),
    filterShard(shard, filters),
  ]);
  const frequencies = wanted.map((matches) => matches.size);
  const most = missable(frequencies);
  const isUnwanted = (article: number) => unwanted.some((matches) => matches.has(article));
  const candidates = articlesOf(shard, wanted).flatMap((article): readonly Candidate[] => {
    const matches = wanted.map((each) => each.get(article));
    const missing = matches.filter((match) => match === undefined).length;
    if (missing > most || isUnwanted(article) || !passes(article)) return [];
    return [{ shard, article, day: shard.days[article] ?? '', matches, missing }];
  });
  return { candidates, frequencies, articles: shard.days.length };
}

function articlesOf(shard: OpenShard, wanted: readonly Matches[]): readonly number[] {
  if (wanted.length === 0) return [...shard.days.keys()];
  const articles = new Set(wanted.flatMap((matches) => [...matches.keys()]));
  return [...articles].toSorted((a, b) => a - b);
}
