/** A part of the index that is built, loaded and asked on its own. */
export interface Shard {
  /** `2023`, or `2023-07` where a year is cut by month. */
  readonly name: string;
  /** The first and the last month: `2023-01` and `2023-12`. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** A year with more articles than this is cut by month. */
export const yearLimit = 10_000;

/** A shard a year, newest first; a large year in shards by month. `countsByMonth` maps `2023-07` to its number of articles. */
export function planShards(countsByMonth: ReadonlyMap<string, number>): readonly Shard[] {
  const months = [...countsByMonth].filter(([, count]) => count > 0).toSorted(([a], [b]) => (a < b ? 1 : -1));
  return [...Map.groupBy(months, ([month]) => month.slice(0, 4))].flatMap(([year, parts]) => {
    const count = parts.reduce((sum, [, articles]) => sum + articles, 0);
    if (count <= yearLimit) return [{ name: year, from: `${year}-01`, to: `${year}-12`, count }];
    return parts.map(([month, articles]) => ({ name: month, from: month, to: month, count: articles }));
  });
}
