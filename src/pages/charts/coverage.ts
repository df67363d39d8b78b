import type { DateCount } from '../../catalog/queries/date-queries.ts';
import { dateFile, type Url, urlOf } from '../parts/addresses.ts';
import type { CountedDate } from '../parts/calendar.ts';
import { barChart } from './bars.ts';
import { periodsBetween, type Unit } from './periods.ts';

/** A bar chart of articles by year, or by month for a few years. */
export interface Coverage {
  readonly unit: Unit;
  readonly width: number;
  readonly height: number;
  readonly bars: readonly CoverageBar[];
  /** Values of the grid lines, from 0 to the top. */
  readonly scale: readonly number[];
  /** The label under each bar: a year, a month, or an empty text. */
  readonly labels: readonly string[];
}

/** A period with articles. `search` is the search for them, if there is one. */
interface CoverageBar extends CountedDate {
  readonly search?: Url;
  /** Data of an SVG path. `reach` is the path of the area that reacts to the pointer. */
  readonly path: string;
  readonly reach: string;
}

/** The chart of some days with their counts, oldest first. Undefined without days. */
export function coverage(
  days: readonly DateCount[],
  searchFor: (date: string) => Url | undefined,
): Coverage | undefined {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return undefined;
  const { unit, dates, labels } = periodsBetween(first.date, last.date);
  const indices = new Map(dates.map((date, index) => [date, index]));
  const counts = dates.map(() => 0);
  for (const { date, count } of days) {
    const index = indices.get(date.slice(0, unit === 'year' ? 4 : 7)) ?? 0;
    counts[index] = (counts[index] ?? 0) + count;
  }
  const { rows, scale, width, height } = barChart([counts]);
  const bars = (rows[0] ?? []).map(({ index, path, reach }) => {
    const date = dates[index] ?? '';
    const search = searchFor(date);
    return { date, count: counts[index] ?? 0, url: urlOf(dateFile(date)), ...(search ? { search } : {}), path, reach };
  });
  return { unit, width, height, bars, scale, labels };
}
