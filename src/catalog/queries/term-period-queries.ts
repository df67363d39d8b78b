import { cachedQuery } from '../database/cached-query.ts';
import type { Catalog } from '../database/catalog.ts';
import { jsonOf, number, text } from '../database/columns.ts';
import type { DateCount } from './date-queries.ts';
import { dayRangeValues, inDayRange } from './day-range.ts';

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
  const statement = `SELECT substr(day, 1, ?) AS date, count(*) FROM article_terms WHERE term = ? AND ${inDayRange}
    GROUP BY date ORDER BY date`;
  const rows = catalog.rows([text, number], statement, date.length + 3, Number(term), ...dayRangeValues(range));
  return rows.map(([date, count]) => ({ date, count }));
});
