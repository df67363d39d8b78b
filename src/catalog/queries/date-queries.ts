import { cachedQuery } from '../database/cached-query.ts';
import type { Catalog } from '../database/catalog.ts';
import { number, optional, text } from '../database/columns.ts';

/** The number of listed articles of a day, month or year. */
export interface DateCount {
  /** `2023-07-27`, `2023-07` or `2023`. */
  readonly date: string;
  readonly count: number;
}

/** The days that have articles, in order: of one month (`2023-07`), one year (`2023`), or all. */
export function countsByDay(catalog: Catalog, prefix = ''): readonly DateCount[] {
  return dayCounts(catalog, prefix);
}

/** The months that have articles, in order: of one year, or all. */
export function countsByMonth(catalog: Catalog, year = ''): readonly DateCount[] {
  return monthCounts(catalog, year);
}

/** The years that have articles, in order. */
export function countsByYear(catalog: Catalog): readonly DateCount[] {
  return yearCounts(catalog, '');
}

const dayCounts = cachedCounts('SELECT day, count FROM days WHERE day >= ? AND day < ? ORDER BY day');
const monthCounts = cachedCounts(
  'SELECT substr(day, 1, 7) AS month, sum(count) FROM days WHERE day >= ? AND day < ? GROUP BY month ORDER BY month',
);
const yearCounts = cachedCounts(
  'SELECT substr(day, 1, 4) AS year, sum(count) FROM days WHERE day >= ? AND day < ? GROUP BY year ORDER BY year',
);

export function countOfDay(catalog: Catalog, day: string): number {
  return catalog.value(number, 'SELECT count FROM days WHERE day = ?', day) ?? 0;
}

export function countOfArticles(catalog: Catalog): number {
  return catalog.value(number, 'SELECT total(count) FROM days') ?? 0;
}

/** The first and the last day that have articles. Undefined if the archive is empty. */
export function dateSpan(catalog: Catalog): { readonly first: string; readonly last: string } | undefined {
  const first = catalog.value(optional(text), 'SELECT min(day) FROM days');
  const last = catalog.value(optional(text), 'SELECT max(day) FROM days');
  return first && last ? { first, last } : undefined;
}

/** The last day, month or year with articles before a day, month or year. */
export function dateBefore(catalog: Catalog, date: string): string | undefined {
  return catalog.value(optional(text), 'SELECT max(day) FROM days WHERE day < ?', date)?.slice(0, date.length);
}

/** The first day, month or year with articles after a day, month or year. */
export function dateAfter(catalog: Catalog, date: string): string | undefined {
  // "." sorts after "-", so this is greater than every day of the date.
  return catalog.value(optional(text), 'SELECT min(day) FROM days WHERE day > ?', `${date}.`)?.slice(0, date.length);
}

/** A query for the counts of all days, or of those that begin with a year or month. */
function cachedCounts(statement: string): (catalog: Catalog, prefix: string) => readonly DateCount[] {
  return cachedQuery((catalog: Catalog, prefix: string) => {
    // ":" sorts after every digit.
    const range = prefix === '' ? ['', ':'] : [`${prefix}-`, `${prefix}.`];
    return catalog.rows([text, number], statement, ...range).map(([date, count]) => ({ date, count }));
  });
}
