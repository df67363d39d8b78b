import type { ShardEntry } from '../../format/search-table.ts';
import { missable } from '../match/match-shard.ts';
import type { ShardOutlook } from '../match/shard-estimate.ts';
import type { Clause, Query } from '../query/query.ts';
import type { Tally } from './search-progress.ts';

/** What directories tell of shards, by their names. */
export type Outlooks = ReadonlyMap<string, ShardOutlook>;

/** A shard to ask, for some of its articles or for all. */
interface Question {
  readonly entry: ShardEntry;
  readonly articles?: readonly number[];
}

/**
 * What is left to ask when too few articles meet the whole query: the articles that may meet most of it. Where the directories cannot
 * know how often a clause is met, since its words must stand side by side, the shards must tell.
 */
export function remaining(
  entries: readonly ShardEntry[],
  { wanted }: Query,
  outlooks: Outlooks,
  tally: Tally,
): readonly Question[] {
  const covered = entries.flatMap((entry) => {
    const outlook = outlooks.get(entry.name);
    return outlook ? [{ entry, outlook }] : [];
  });
  if (tally.full === 0 && wanted.some(isUncertain)) {
    return covered
      .filter(({ outlook }) => outlook.frequencies.some((frequency) => frequency > 0))
      .map(({ entry }) => ({ entry }));
  }
  const most = missable(tally.clauses);
  if (most === 0) return [];
  return covered.flatMap(({ entry, outlook }) => {
    const articles = outlook.most(most);
    return articles.length > outlook.full.length ? [{ entry, articles }] : [];
  });
}

function isUncertain({ sequences }: Clause): boolean {
  return sequences.some((sequence) => sequence.words.length > 1);
}
