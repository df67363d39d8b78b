/** A part of the index that is built, loaded and searched separately. */
export interface IndexShard {
  /** The prefix of its days: `2023`, or `2023-07`, `2023-07-2`, `2023-07-27` if a year is split. */
  readonly name: string;
  /** Prefixes of its first and last days: `2023-01` and `2023-12`. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** A year with more articles than this is split by month, because memory grows with a shard: 0.4 GB for 2,000 articles. */
export const yearLimit = 2_000;
/** The newest period is split into shards of at most this many articles, so that a new article changes a small shard. */
export const newestLimit = 50;

/** Prefix lengths of a year, a month, ten days of a month, and a day. */
const levels = [4, 7, 9, 10];

/**
 * Plans one shard for each year, newest first. A large year is split by month. The newest year, unless it is small, is split by month,
 * its newest month by tens of days, and these by day. `counts` maps `2023-07-27` or `2023-07` to a number of articles. The plan depends
 * only on `counts`, so an updated site has the same shards as one built from nothing.
 */
export function planShards(counts: ReadonlyMap<string, number>): readonly IndexShard[] {
  const dates = [...counts].filter(([, count]) => count > 0).toSorted(([a], [b]) => (a < b ? 1 : -1));
  const years = [...Map.groupBy(dates, ([date]) => yearOf(date)).values()];
  return years.flatMap((year, index) => {
    if (index === 0) return cutNewest(year, 0);
    return countOf(year) > yearLimit ? pieces(year, 1).map((month) => shardOf(month, 1)) : [shardOf(year, 0)];
  });
}

type Dates = readonly (readonly [date: string, count: number])[];

function countOf(dates: Dates): number {
  return dates.reduce((sum, [, count]) => sum + count, 0);
}

function pieces(dates: Dates, level: number): readonly Dates[] {
  return [...Map.groupBy(dates, ([date]) => date.slice(0, levels[level])).values()];
}

function cutNewest(dates: Dates, level: number): readonly IndexShard[] {
  const isLast = dates.every(([date]) => date.length <= (levels[level] ?? 0));
  if (countOf(dates) <= newestLimit || isLast) return [shardOf(dates, level)];
  const [newest = [], ...others] = pieces(dates, level + 1);
  return [...cutNewest(newest, level + 1), ...others.map((piece) => shardOf(piece, level + 1))];
}

function shardOf(dates: Dates, level: number): IndexShard {
  const name = (dates[0]?.[0] ?? '').slice(0, levels[level]);
  const [from, to] = level === 0 ? [`${name}-01`, `${name}-12`] : [name, name];
  return { name, from, to, count: countOf(dates) };
}

function yearOf(name: string): string {
  return name.slice(0, 4);
}
