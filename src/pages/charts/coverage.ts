import type { DateCount } from '../../catalog/queries/date-queries.ts';
import { dateFile, type Url, urlOf } from '../parts/addresses.ts';
import type { CountedDate } from '../parts/calendar.ts';
import { barChart } from './bars.ts';
import { periodsBetween, type Unit } from './periods.ts';

/** How much was written in each year, or in each month where the years are few. */
export interface Coverage {
  readonly unit: Unit;
  readonly width: number;
  readonly height: number;
  readonly bars: readonly CoverageBar[];
  /** Values of the lines behind the bars, from 0 to the top. */
  readonly scale: readonly number[];
  /** For every place of a bar what stands under it: a year, a month, or nothing. */
  readonly labels: readonly string[];
}

/** A period with articles; `search` leads to them where a search can be asked for them. */
interface CoverageBar extends CountedDate {
  readonly search?: Url;
  /** Of an SVG path; `reach` is the place over it that the pointer finds. */
  readonly path: string;
  readonly reach: string;
}

/** The bars of days and their counts, first day first; undefined where there are none. */
export function coverage(
  days: readonly DateCount[],
  searchFor: (date: string) => Url | undefined,
): Coverage | undefined {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return undefined;
  const { unit, dates, labels } = periodsBetween(first.date, last.date);
  const places = new Map(dates.map((date, place) => [date, place]));
  const counts = dates.map(() => 0);
  for (const { date, count } of days) {
    const place = places.get(date.slice(0, unit === 'year' ? 4 : 7)) ?? 0;
    counts[place] = (counts[place] ?? 0) + count;
  }
  const { rows, scale, width, height } = barChart([counts]);
  const bars = (rows[0] ?? []).map(({ index, path, reach }) => {
    const date = dates[index] ?? '';
    const search = searchFor(date);
    return { date, count: counts[index] ?? 0, url: urlOf(dateFile(date)), ...(search ? { search } : {}), path, reach };
  });
  return { unit, width, height, bars, scale, labels };
}
