import type { DateCount } from '../../catalog/queries/date-queries.ts';
import { dateFile, type Url, urlOf } from '../parts/addresses.ts';
import type { CountedDate } from '../parts/calendar.ts';
import { mostYearsInFull } from '../periods/decades.ts';
import { daysOfPeriod, decadeOf } from '../periods/period.ts';
import { barChart } from './bars.ts';
import { periodsBetween, type Unit } from './periods.ts';

/** A bar chart of articles by year, by month for a few years, or by decade for very many. */
export interface Coverage {
  readonly unit: Unit;
  readonly width: number;
  readonly height: number;
  readonly bars: readonly CoverageBar[];
  /** Values of the grid lines, from 0 to the top. */
  readonly scale: readonly number[];
  /** The label under each bar: a year, a month, a decade, or an empty text. */
  readonly labels: readonly string[];
}

/** A period with articles. `search` is the search for them, if there is one. */
interface CoverageBar extends CountedDate {
  readonly search?: Url;
  /** Data of an SVG path. `reach` is the path of the area that reacts to the pointer. */
  readonly path: string;
  readonly reach: string;
}

/** The addresses that bars lead to. */
interface CoverageLinks {
  /** The search for the articles of the years or months from the first to the last. */
  readonly searchFor?: (first: string, last: string) => Url;
  /** The place of a decade. Without it, the page of the decade's newest year with articles. */
  readonly placeOfDecade?: (decade: string) => Url | undefined;
}

/** The chart of some days with their counts, oldest first. Undefined without days. */
export function coverage(
  days: readonly DateCount[],
  { searchFor, placeOfDecade }: CoverageLinks = {},
): Coverage | undefined {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return undefined;
  const { unit, dates, labels } = periodsBetween(first.date, last.date, mostYearsInFull);
  const indices = new Map(dates.map((date, index) => [date, index]));
  const counts = dates.map(() => 0);
  const newestYears = new Map<string, string>();
  for (const { date, count } of days) {
    const period = unit === 'decade' ? decadeOf(date) : date.slice(0, unit === 'year' ? 4 : 7);
    const index = indices.get(period) ?? 0;
    counts[index] = (counts[index] ?? 0) + count;
    newestYears.set(period, date.slice(0, 4));
  }
  const { rows, scale, width, height } = barChart([counts]);
  const bars = (rows[0] ?? []).map(({ index, path, reach }) => {
    const date = dates[index] ?? '';
    const page = unit === 'decade' ? (newestYears.get(date) ?? '') : date;
    const url = (unit === 'decade' && placeOfDecade?.(date)) || urlOf(dateFile(page));
    const { first, last } = daysOfPeriod(date);
    const search = unit === 'decade' ? searchFor?.(first.slice(0, 4), last.slice(0, 4)) : searchFor?.(date, date);
    return { date, count: counts[index] ?? 0, url, ...(search ? { search } : {}), path, reach };
  });
  return { unit, width, height, bars, scale, labels };
}
