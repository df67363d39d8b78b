import type { ShardEntry } from '../../format/search-table.ts';

/** The number of articles in each month that has some, oldest first. */
export type TotalsByMonth = readonly (readonly [month: string, count: number])[];

/**
 * The month of each article of a shard, by its number. Articles are numbered from the oldest, so the totals are enough. Undefined if they do
 * not fit: then they are of another build than the shard.
 */
export function articleMonths({ name, count }: ShardEntry, totals: TotalsByMonth): readonly string[] | undefined {
  if (name.length >= 7) return Array.from({ length: count }, () => name.slice(0, 7));
  const months = totals
    .filter(([month]) => month.startsWith(`${name}-`))
    .flatMap(([month, inMonth]) => Array.from({ length: inMonth }, () => month));
  return months.length === count ? months : undefined;
}
