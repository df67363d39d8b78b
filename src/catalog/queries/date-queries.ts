import type { Catalog } from '../database/catalog.ts';
import { arrays } from '../database/rows.ts';

/** How many listed articles a day, month or year holds. */
export interface DateCount {
  /** `2023-07-27`, `2023-07` or `2023`. */
  readonly date: string;
  readonly count: number;
}

/** The days that have articles, first day first; of one month (`2023-07`) or year (`2023`), or of all. */
export function countsByDay(catalog: Catalog, prefix?: string): readonly DateCount[] {
  const range = prefix === undefined ? always : ([`${prefix}-`, `${prefix}.`] as const);
  return counts(catalog, 'SELECT day, count FROM days WHERE day >= ? AND day < ? ORDER BY day', ...range);
}

/** The months that have articles, first month first; of one year, or of all. */
export function countsByMonth(catalog: Catalog, year?: string): readonly DateCount[] {
  const statement = `SELECT substr(day, 1, 7) AS date, sum(count) FROM days WHERE day >= ? AND day < ? GROUP BY date ORDER BY date`;
  return counts(catalog, statement, ...(year === undefined ? always : ([`${year}-`, `${year}.`] as const)));
}

/** The years that have articles, first year first. */
export function countsByYear(catalog: Catalog): readonly DateCount[] {
  return counts(catalog, 'SELECT substr(day, 1, 4) AS date, sum(count) FROM days GROUP BY date ORDER BY date');
}

/** From before the first day to behind the last. */
const always = ['', ':'] as const;

export function countOfDay(catalog: Catalog, day: string): number {
  return (catalog.sql('SELECT count FROM days WHERE day = ?').get(day)?.count ?? 0) as number;
}

export function countOfArticles(catalog: Catalog): number {
  return catalog.sql('SELECT total(count) AS n FROM days').get()?.n as number;
}

/** The first and the last day that have articles; undefined where none has. */
export function dateSpan(catalog: Catalog): { readonly first: string; readonly last: string } | undefined {
  const [first, last] = ['min', 'max'].map(
    (end) => catalog.sql(`SELECT ${end}(day) AS day FROM days`).get()?.day as string | null,
  );
  return first && last ? { first, last } : undefined;
}

/** The last day, month or year with articles before a day, month or year. */
export function dateBefore(catalog: Catalog, date: string): string | undefined {
  const row = catalog.sql('SELECT max(day) AS day FROM days WHERE day < ?').get(date);
  return (row?.day as string | null)?.slice(0, date.length);
}

/** The first day, month or year with articles after a day, month or year. */
export function dateAfter(catalog: Catalog, date: string): string | undefined {
  // "." comes after "-", so this lies behind every day of the date.
  const row = catalog.sql('SELECT min(day) AS day FROM days WHERE day > ?').get(`${date}.`);
  return (row?.day as string | null)?.slice(0, date.length);
}

function counts(catalog: Catalog, statement: string, ...parameters: readonly string[]): readonly DateCount[] {
  const question = `${statement} ${parameters}`;
  const known = catalog.counted?.get(question);
  if (known) return known;
  const rows = arrays<[date: string, count: number]>(catalog, statement, ...parameters);
  const answer = rows.map(([date, count]) => ({ date, count }));
  catalog.counted?.set(question, answer);
  return answer;
}
