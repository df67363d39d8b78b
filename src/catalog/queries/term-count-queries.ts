import type { Catalog } from '../database/catalog.ts';
import { jsonOf, number, text } from '../database/columns.ts';
import type { DateCount } from './date-queries.ts';

/** The days on which a term has articles and how many, first day first. */
export function dayCountsOfTerm(catalog: Catalog, term: number): readonly DateCount[] {
  const statement = 'SELECT day, count(*) FROM article_terms WHERE term = ? GROUP BY day ORDER BY day';
  return catalog.rows([text, number], statement, term).map(([date, count]) => ({ date, count }));
}

/** How many articles a term has in a year or month. */
export interface TermCount {
  readonly term: number;
  /** `2023` or `2023-07`. */
  readonly date: string;
  readonly count: number;
}

/** How many articles some terms have in each year. */
export function yearCountsOfTerms(catalog: Catalog, terms: readonly number[]): readonly TermCount[] {
  const statement = 'SELECT id, years FROM terms WHERE id IN (SELECT value FROM json_each(?))';
  const rows = catalog.rows([number, jsonOf<Readonly<Record<string, number>>>()], statement, JSON.stringify(terms));
  return rows.flatMap(([term, years]) => Object.entries(years).map(([date, count]) => ({ term, date, count })));
}

/** How many articles some terms have in each month. Reads every article of these terms. */
export function monthCountsOfTerms(catalog: Catalog, terms: readonly number[]): readonly TermCount[] {
  const statement = `SELECT term, substr(day, 1, 7) AS month, count(*) FROM article_terms
    WHERE term IN (SELECT value FROM json_each(?)) GROUP BY term, month`;
  const rows = catalog.rows([number, text, number], statement, JSON.stringify(terms));
  return rows.map(([term, date, count]) => ({ term, date, count }));
}
