import type { SearchTable, ShardEntry } from '../../format/search-table.ts';
import type { Load } from '../files/load.ts';
import { LoadError } from '../files/load-error.ts';
import { openShard } from '../files/open-shard.ts';
import type { WrittenDay } from './written-day.ts';

/** The page of a day, month or year, from the site's root. Undefined if the archive has none. */
export async function pageOfDay(
  { year, month, day }: WrittenDay,
  table: SearchTable,
  load: Load,
): Promise<string | undefined> {
  if (year === undefined)
    return month !== undefined && day !== undefined ? `on-this-day/${month}-${day}.html` : undefined;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  const shards = table.shards.filter(
    ({ firstDay, lastDay }) => firstDay.slice(0, date.length) <= date && date <= lastDay.slice(0, date.length),
  );
  const hasDay = await Promise.all(shards.map((shard) => hasDate(shard, date, load)));
  return hasDay.includes(true) ? `${date.replaceAll('-', '/')}/index.html` : undefined;
}

// Where the shard cannot be loaded, as on a page that is opened from the disk, its first and last day must do.
async function hasDate(shard: ShardEntry, date: string, load: Load): Promise<boolean> {
  try {
    const { days } = await openShard(shard, load);
    return days.some((day) => day.startsWith(date));
  } catch (error) {
    if (error instanceof LoadError) return true;
    throw error;
  }
}
