import { cachedQuery } from '../database/cached-query.ts';
import type { Catalog } from '../database/catalog.ts';
import { jsonOf, number, text } from '../database/columns.ts';
import type { DateCount } from './date-queries.ts';

/** The days from the first to the last, both included. They are compared as texts: the last may be `2013-06-31`. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/** How many articles a term has in each year, first year first. */
export const yearsOfTerm = cachedQuery((catalog: Catalog, term: number): readonly DateCount[] => {
  const years = catalog.value(jsonOf<Readonly<Record<string, number>>>(), 'SELECT years FROM terms WHERE id = ?', term);
  // JavaScript puts keys such as "2013" in the order of numbers, and "0987" after them.
  const dates = Object.keys(years ?? {}).toSorted();
  return dates.map((date) => ({ date, count: years?.[date] ?? 0 }));
});

/** How many articles a term has in each month of a year. */
export function monthsOfTerm(catalog: Catalog, term: number, year: string): readonly DateCount[] {
  return countsByPrefix(catalog, `${term}|${year}`);
}

/** How many articles a term has on each day of a month. */
export function daysOfTerm(catalog: Catalog, term: number, month: string): readonly DateCount[] {
  return countsByPrefix(catalog, `${term}|${month}`);
}

/** Counts by month of a year, or by day of a month. The key is `term|date`. */
const countsByPrefix = cachedQuery((catalog: Catalog, key: string): readonly DateCount[] => {
  const [term = '', date = ''] = key.split('|');
  const range = { first: date + '0000-01-01'.slice(date.length), last: date + '9999-12-31'.slice(date.length) };
  const statement = `SELECT substr(day, 1, ?) AS date, count(*) FROM article_terms WHERE ${ofTermBetween}
    GROUP BY date ORDER BY date`;
  const rows = catalog.rows([text, number], statement, date.length + 3, ...termBetween(Number(term), range));
  return rows.map(([date, count]) => ({ date, count }));
});

/** The condition for the articles of a term in a range of days; its values are those of `termBetween`. */
export const ofTermBetween = 'term = ? AND millis >= ? AND millis <= ? AND day >= ? AND day <= ?';

const dayMillis = 86_400_000;
/** More than the largest distance between a day in any zone and the same day in UTC. */
const slack = 2 * dayMillis;

export function termBetween(term: number, { first, last }: DayRange): readonly (string | number)[] {
  // The table is sorted by time. These bounds keep SQLite from reading the other years of a term.
  const lastMonthDay = Date.parse(`${last.slice(0, 8)}28`) + 3 * dayMillis;
  return [term, Date.parse(first) - slack, lastMonthDay + dayMillis + slack, first, last];
}
