import type { Catalog } from '../../catalog/database/catalog.ts';
import { type DateCount, dateAfter, dateBefore } from '../../catalog/queries/date-queries.ts';
import { dateFile, type Url, urlOf } from './addresses.ts';

/** A link to the page of a day, month or year. */
export interface DateLink {
  /** `2023-07-27`, `2023-07` or `2023`. */
  readonly date: string;
  readonly url: Url;
}

export interface CountedDate {
  /** `2023-07-27`, `2023-07` or `2023`. */
  readonly date: string;
  readonly url: Url;
  readonly count: number;
}

/** A cell of a month's calendar. Days outside the month are null, days without articles have no url. */
export type CalendarDay = { readonly day: string; readonly count: number; readonly url?: Url } | null;

const dayMillis = 86_400_000;

/** A date's count with the address of its page. */
export function countedDate({ date, count }: DateCount): CountedDate {
  return { date, url: urlOf(dateFile(date)), count };
}

/** The weeks of a month, Monday first. `fileOf` returns the file that a day links to. */
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

/** The counts by date. */
export function countMap(counts: readonly DateCount[]): ReadonlyMap<string, number> {
  return new Map(counts.map(({ date, count }) => [date, count]));
}

/** A link to the page of a day, month or year. */
export function dateLink(date: string): DateLink {
  return { date, url: urlOf(dateFile(date)) };
}

/** Links to the nearest days, months or years with articles before and after a date. */
export function around(catalog: Catalog, date: string): { readonly previous?: DateLink; readonly next?: DateLink } {
  const previous = dateBefore(catalog, date);
  const next = dateAfter(catalog, date);
  return {
    ...(previous === undefined ? {} : { previous: dateLink(previous) }),
    ...(next === undefined ? {} : { next: dateLink(next) }),
  };
}

/** A day, month or year, and those with articles before and after it. */
export function dateAndNeighbours(catalog: Catalog, date: string): readonly string[] {
  return [date, dateBefore(catalog, date), dateAfter(catalog, date)].filter((other) => other !== undefined);
}

/** The twelve months of a year. */
export function monthsOf(year: string): readonly string[] {
  return Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`);
}

/** A month with its count, and with the address of its page if it has articles. */
export function monthCount(month: string, counts: ReadonlyMap<string, number>) {
  const count = counts.get(month) ?? 0;
  return count === 0 ? { month, count } : { month, count, url: urlOf(dateFile(month)) };
}
