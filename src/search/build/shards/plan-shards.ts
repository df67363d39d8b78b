/** A part of the index that is built, loaded and asked on its own. */
export interface Shard {
  /** `2023`, or what its days begin with where a year is cut: `2023-07`, `2023-07-2`, `2023-07-27`. */
  readonly name: string;
  /** What its first and last days begin with: `2023-01` and `2023-12`. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** A year with more articles than this is cut by month. */
export const yearLimit = 10_000;
/** What is newest, to which articles still come, is cut sooner: so a new article changes the index of a few others alone. */
export const newestLimit = 50;

/** Digits of a year, a month, the days that begin with one digit, and a day. */
const levels = [4, 7, 9, 10];

/**
 * A shard a year, newest first; a large year in shards by month. The newest year is cut by month unless it is small, its newest
 * month by tens of days, and these by day. `counts` maps `2023-07-27`, or `2023-07` where nothing is cut finer, to a number of
 * articles; nothing else decides, so that a site which grew is cut as one built at once.
 */
export function planShards(counts: ReadonlyMap<string, number>): readonly Shard[] {
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

function cutNewest(dates: Dates, level: number): readonly Shard[] {
  const isLast = dates.every(([date]) => date.length <= (levels[level] ?? 0));
  if (countOf(dates) <= newestLimit || isLast) return [shardOf(dates, level)];
  const [newest = [], ...others] = pieces(dates, level + 1);
  return [...cutNewest(newest, level + 1), ...others.map((piece) => shardOf(piece, level + 1))];
}

function shardOf(dates: Dates, level: number): Shard {
  const name = (dates[0]?.[0] ?? '').slice(0, levels[level]);
  const [from, to] = level === 0 ? [`${name}-01`, `${name}-12`] : [name, name];
  return { name, from, to, count: countOf(dates) };
}

function yearOf(name: string): string {
  return name.slice(0, 4);
}

/** Shards that share one directory: a table of which words stand in which of their articles. */
export interface Segment {
  readonly name: 'recent' | 'past';
  /** Newest first. */
  readonly shards: readonly Shard[];
}

/**
 * The shards by what may still change in them, newest first: the newest one has no directory, so that what a new article brings is
 * asked of itself; the others of its year have one, which changes when there is a newer shard; all years before have another.
 */
export function planSegments(shards: readonly Shard[]): readonly Segment[] {
  const [newest, ...others] = shards;
  if (!newest) return [];
  const isRecent = (shard: Shard) => yearOf(shard.name) === yearOf(newest.name);
  const segments: readonly Segment[] = [
    { name: 'recent', shards: others.filter(isRecent) },
    { name: 'past', shards: others.filter((shard) => !isRecent(shard)) },
  ];
  return segments.filter((segment) => segment.shards.length > 0);
}
