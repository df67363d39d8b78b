import type { ShardEntry } from '../../format/search-table.ts';
import { LoadError } from '../files/load-error.ts';
import type { Directory } from '../match/directory.ts';
import type { Clause, Query } from '../query/query.ts';
import type { ShardEstimates } from './follow-up-requests.ts';

/** Shards of one directory in the order of the search. Shards without an estimate must be searched. */
export interface EstimatedShards {
  readonly shards: readonly ShardEntry[];
  readonly estimates: Promise<ShardEstimates>;
}

/** Number of directories that load at the same time. The others do not delay the first results. */
const directoriesAtOnce = 2;
const none: ShardEstimates = new Map();

/** Shards that no directory covers. */
export function withoutEstimates(shards: readonly ShardEntry[]): EstimatedShards {
  return { shards, estimates: Promise.resolve(none) };
}

/** Shards in the order of a search, and the directory of all of them, or undefined if none has them. */
export interface ShardGroup {
  readonly directory: Directory | undefined;
  readonly shards: readonly ShardEntry[];
}

/** Groups shards by their directories, in the order of `entries`. */
export function groupByDirectory(
  directories: readonly Directory[],
  entries: readonly ShardEntry[],
): readonly ShardGroup[] {
  const groups = Map.groupBy(entries, (entry) => directories.find((each) => each.shards.includes(entry)));
  return [...groups].map(([directory, shards]) => ({ directory, shards }));
}

/** Estimates the shards of each directory, in the order of `entries`. Loads no directory without one of them. */
export function estimatesInTurn(
  directories: readonly Directory[],
  entries: readonly ShardEntry[],
  { clauses }: Query,
): readonly EstimatedShards[] {
  const groups: EstimatedShards[] = [];
  for (const { directory, shards } of groupByDirectory(directories, entries)) {
    const turn = groups[groups.length - directoriesAtOnce]?.estimates ?? Promise.resolve();
    const estimates = turn.then(() => (directory && clauses.length > 0 ? estimatesOf(directory, clauses) : none));
    // The search awaits it later; this only avoids an unhandled rejection until then.
    estimates.catch(() => undefined);
    groups.push({ shards, estimates });
  }
  return groups;
}

/** The estimates of a directory. None if it cannot be loaded. */
export async function estimatesOf(directory: Directory, clauses: readonly Clause[]): Promise<ShardEstimates> {
  try {
    return new Map(await directory.estimate(clauses));
  } catch (error) {
    if (error instanceof LoadError) return none;
    throw error;
  }
}
