import type { Catalog } from '../../../catalog/database/catalog.ts';
import { countOfDay, dateSpan } from '../../../catalog/queries/date-queries.ts';
import { anniversaryFile, urlOf } from '../../parts/addresses.ts';
import type { DateLink } from '../../parts/calendar.ts';

/** A leap year, because 29 February has a page too. */
export const leapYear = '2000';
const daysOfLeapYear = 366;
const dayMillis = 86_400_000;

/** The day in the leap year that represents the same day of all years: `2023-07-27` and `07-27` => `2000-07-27`, `2023-07` => `2000-07`. */
export function anniversaryOf(date: string): string {
  return `${leapYear}-${/^\d{4}-/.test(date) ? date.slice(5) : date}`;
}

/** The days of all years that have articles on a day of the year, oldest first. `monthDay` is `07-27`. */
export function sameDays(catalog: Catalog, monthDay: string): readonly string[] {
  return candidates(catalog, monthDay).filter((day) => countOfDay(catalog, day) > 0);
}

/** The nearest days of the year with articles before and after a day. After 31 December comes 1 January. */
export function anniversariesAround(
  catalog: Catalog,
  monthDay: string,
): { readonly previous?: DateLink; readonly next?: DateLink } {
  const [previous, next] = [nearest(catalog, monthDay, -1), nearest(catalog, monthDay, 1)];
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
}

function nearest(catalog: Catalog, monthDay: string, step: 1 | -1): DateLink | undefined {
  for (let tried = 1; tried < daysOfLeapYear; tried++) {
    const other = monthDayAfter(monthDay, step * tried);
    if (candidates(catalog, other).some((day) => countOfDay(catalog, day) > 0)) {
      const date = anniversaryOf(other);
      return { date, url: urlOf(anniversaryFile(date)) };
    }
  }
  return undefined;
}

/** The day of the year this many days later. After 31 December comes 1 January. */
function monthDayAfter(monthDay: string, days: number): string {
  const first = Date.parse(`${leapYear}-01-01`);
  const dayIndex = Math.round((Date.parse(anniversaryOf(monthDay)) - first) / dayMillis) + days + daysOfLeapYear;
  return new Date(first + (dayIndex % daysOfLeapYear) * dayMillis).toISOString().slice(5, 10);
}

function candidates(catalog: Catalog, monthDay: string): readonly string[] {
  const span = dateSpan(catalog);
  if (!span) return [];
  const [first, last] = [Number(span.first.slice(0, 4)), Number(span.last.slice(0, 4))];
  return Array.from(
    { length: last - first + 1 },
    (_, index) => `${String(first + index).padStart(4, '0')}-${monthDay}`,
  );
}
