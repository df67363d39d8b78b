import { digitLocale } from '../../../theme/scripts/browser/digit-locale.ts';
import { periodName } from '../../../theme/scripts/charts/period-name.ts';
import type { ShardEntry } from '../../format/search-table.ts';
import { formatDay } from '../page/strings.ts';

/** The periods of failed shards, oldest first. Neighbours share one: "2001–2009", "July 2023". `all`: all shards, newest first. */
export function failedPeriods(
  failed: readonly ShardEntry[],
  all: readonly ShardEntry[],
  lang: string,
): readonly string[] {
  const names = new Set(failed.map(({ name }) => name));
  const runs: ShardEntry[][] = [];
  let run: ShardEntry[] = [];
  for (const entry of all.toReversed()) {
    if (!names.has(entry.name)) run = [];
    else if (run.push(entry) === 1) runs.push(run);
  }
  return runs.map((entries) => {
    const [first, last] = [entries[0], entries.at(-1)];
    if (!first || !last) return '';
    const [start, end] = [nameOf(first, first.firstDay, lang), nameOf(last, last.lastDay, lang)];
    return start === end ? start : `${start}–${end}`;
  });
}

/** A year or a month in words. A shard of a few days is named by one of them. */
function nameOf({ name }: ShardEntry, day: string, lang: string): string {
  return name.length > 7 ? formatDay(day, lang) : periodName(name, digitLocale(lang));
}
