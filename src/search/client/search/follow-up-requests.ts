import type { ShardEntry } from '../../format/search-table.ts';
import { allowedMisses } from '../match/match-shard.ts';
import type { ShardEstimate } from '../match/shard-estimate.ts';
import type { Clause, Query } from '../query/query.ts';
import type { SearchTally } from './search-progress.ts';

/** Estimates of shards, by their names. */
export type ShardEstimates = ReadonlyMap<string, ShardEstimate>;

/** A shard to search, all of it or only some articles. */
export interface ShardRequest {
  readonly entry: ShardEntry;
  readonly articles?: readonly number[];
}

/**
 * The shards to search when too few articles match the whole query: those with articles that may match most of it. A directory cannot
 * count the matches of a clause with adjacent words, so all shards that may match such a clause are searched.
 */
export function followUpRequests(
  entries: readonly ShardEntry[],
  { clauses }: Query,
  estimates: ShardEstimates,
  tally: SearchTally,
): readonly ShardRequest[] {
  const covered = entries.flatMap((entry) => {
    const estimate = estimates.get(entry.name);
    return estimate ? [{ entry, estimate }] : [];
  });
  if (tally.fullMatches === 0 && clauses.some(hasPhrase)) {
    return covered
      .filter(({ estimate }) => estimate.frequencies.some((frequency) => frequency > 0))
      .map(({ entry }) => ({ entry }));
  }
  const misses = allowedMisses(tally.matched);
  if (misses === 0) return [];
  return covered.flatMap(({ entry, estimate }) => {
    const articles = estimate.partialMatches(misses);
    return articles.length > estimate.fullMatches.length ? [{ entry, articles }] : [];
  });
}

function hasPhrase({ sequences }: Clause): boolean {
  return sequences.some((sequence) => sequence.words.length > 1);
}
