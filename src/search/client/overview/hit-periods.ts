import type { ShardEntry } from '../../format/search-table.ts';
import { type Filters, mayPass } from '../match/filters.ts';
import type { Candidate } from '../match/match-shard.ts';
import { storyOf } from './count-facets.ts';
import { ValueCounter } from './value-counter.ts';

/** The number of results in a period. */
export interface HitPeriod {
  /** `2023`, or `2023-07`. */
  readonly period: string;
  readonly count: number;
  /** Results that parts of the archive without an answer may add. */
  readonly more: number;
}

/**
 * The results of each year that the limits leave, or of each month if they leave one year. `bounds`: the largest possible number of
 * results of each shard without an answer. A shard of a whole year adds nothing to its months.
 */
export function hitPeriods(
  results: readonly Candidate[],
  bounds: ReadonlyMap<string, number>,
  shards: readonly ShardEntry[],
  filters: Filters,
): readonly HitPeriod[] {
  const periods = periodsLeft(shards, filters);
  const length = periods[0]?.length ?? 0;
  const counter = new ValueCounter();
  for (const { shard, article, day } of results) {
    const period = day.slice(0, length);
    counter.add(period, period, storyOf(shard, article));
  }
  return periods.map((period) => ({
    period,
    count: counter.count(period),
    more: [...bounds].reduce((sum, [shard, most]) => sum + (shard.slice(0, length) === period ? most : 0), 0),
  }));
}

function periodsLeft(shards: readonly ShardEntry[], filters: Filters): readonly string[] {
  const { from = '', to = '9999' } = filters;
  const left = shards.filter((shard) => mayPass(shard, filters));
  const first = left.reduce((day, { firstDay }) => (firstDay < day ? firstDay : day), '9999');
  const last = left.reduce((day, { lastDay }) => (lastDay > day ? lastDay : day), '');
  const [start, end] = [first < from ? from : first, last > to ? to : last];
  const years = range(Number(start.slice(0, 4)), Number(end.slice(0, 4))).map((year) => String(year).padStart(4, '0'));
  if (left.length === 0 || years.length !== 1) return left.length === 0 ? [] : years;
  return range(Number(start.slice(5, 7) || 1), Number(end.slice(5, 7) || 12)).map(
    (month) => `${years[0]}-${String(month).padStart(2, '0')}`,
  );
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
