import type { Catalog } from '../catalog/database/catalog.ts';
import { type DateCount, dateAfter, dateBefore } from '../catalog/queries/date-queries.ts';
import { dateFile, urlOf } from './addresses.ts';
import type { CalendarDay, CountedDate, DateLink } from './record.ts';

const dayMillis = 86_400_000;

/** A date's count with the address of its page. */
export function countedDate({ date, count }: DateCount): CountedDate {
  return { date, url: urlOf(dateFile(date)), count };
}

/** The weeks of a month, Monday first; days of other months are null, days without articles have no address. `fileOf` tells where a day leads. */
export function weeksOf(
  month: string,
  counts: ReadonlyMap<string, number>,
  fileOf: (day: string) => string = dateFile,
): readonly (readonly CalendarDay[])[] {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const first = Date.UTC(year, number - 1, 1);
  const days = Math.round((Date.UTC(year, number, 1) - first) / dayMillis);
  const lead = (new Date(first).getUTCDay() + 6) % 7;
  const cells: CalendarDay[] = Array.from({ length: lead }, () => null);
  for (let day = 1; day <= days; day++) {
    const date = `${month}-${String(day).padStart(2, '0')}`;
    const count = counts.get(date) ?? 0;
    cells.push(count === 0 ? { day: date, count } : { day: date, count, url: urlOf(fileOf(date)) });
  }
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The counts by date, for looking up. */
export function countMap(counts: readonly DateCount[]): ReadonlyMap<string, number> {
  return new Map(counts.map(({ date, count }) => [date, count]));
}

/** A link to the page of a day, month or year. */
export function dateLink(date: string): DateLink {
  return { date, url: urlOf(dateFile(date)) };
}

/** The days, months or years with articles before and after one. */
export function around(catalog: Catalog, date: string): { readonly previous?: DateLink; readonly next?: DateLink } {
  const previous = dateBefore(catalog, date);
  const next = dateAfter(catalog, date);
  return {
    ...(previous === undefined ? {} : { previous: dateLink(previous) }),
    ...(next === undefined ? {} : { next: dateLink(next) }),
  };
}
