import type { DayRange } from '../../catalog/queries/day-range.ts';

/** A part of the calendar, named like the page of its articles: `index` (all time), `2010s`, `2013`, `2013-07`, `2013-07-27`. */
export type Period = string;

export const allTime: Period = 'index';

/** The periods that contain a day, from all time down to the day itself. */
export function periodsOfDay(day: string): readonly [Period, Period, Period, Period, Period] {
  return [allTime, decadeOf(day), day.slice(0, 4), day.slice(0, 7), day];
}

/** 2013 => 2010s */
export function decadeOf(date: string): Period {
  return `${date.slice(0, 3)}0s`;
}

/** The period of a text, and the periods around it from all time down. Undefined if it names no period. */
export function periodPath(period: Period): readonly Period[] | undefined {
  if (period === allTime) return [allTime];
  if (!/^\d{3}(?:0s|\d(?:-\d\d(?:-\d\d)?)?)$/.test(period)) return undefined;
  const levels = { 5: 2, 4: 3, 7: 4, 10: 5 }[period.length];
  return periodsOfDay(period).slice(0, levels);
}

/** The days of a period. The last day of a month may be one that the month does not have. */
export function daysOfPeriod(period: Period): DayRange {
  const prefix = period === allTime ? '' : period.replace(/0s$/, '');
  const rest = prefix.length;
  return { first: prefix + '0000-01-01'.slice(rest), last: prefix + '9999-12-31'.slice(rest) };
}

export function isDay(period: Period): boolean {
  return period.length === 10;
}

/** The name of a page of a period. Only a day with very many articles has several: `2013-07-27-1`. */
export function periodPageName(period: Period, page: number | 'index'): string {
  return page === 'index' ? period : `${period}-${page}`;
}
