import type { Catalog } from '../database/catalog.ts';
import { flag, text } from '../database/columns.ts';

/** Notes that an article of a day's month was added, removed or changed. Call inside a transaction. */
export function raiseMonthVersion(catalog: Catalog, day: string): void {
  const statement =
    'INSERT INTO months (month, version) VALUES (?, 1) ON CONFLICT (month) DO UPDATE SET version = version + 1';
  catalog.run(statement, day.slice(0, 7));
}

/**
 * A version for each year with articles, withdrawn ones included. It changes with every change to them. Compare versions of one
 * catalogue only.
 */
export function yearVersions(catalog: Catalog): ReadonlyMap<string, string> {
  const statement =
    'SELECT substr(month, 1, 4), group_concat(month || version) FROM (SELECT * FROM months ORDER BY month) GROUP BY 1';
  return new Map(catalog.rows([text, text], statement).filter(([year]) => hasArticles(catalog, year)));
}

function hasArticles(catalog: Catalog, year: string): boolean {
  const statement = 'SELECT EXISTS (SELECT 1 FROM articles WHERE listed IN (0, 1) AND day >= ? AND day < ?)';
  return catalog.value(flag, statement, `${year}-`, `${year}.`) === true;
}
