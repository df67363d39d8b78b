import type { Catalog } from '../database/catalog.ts';
import { arrays } from '../database/rows.ts';

/** Notes that an article of a day's month came, went or changed. Call inside a transaction. */
export function raiseMonthVersion(catalog: Catalog, day: string): void {
  catalog
    .sql('INSERT INTO months (month, version) VALUES (?, 1) ON CONFLICT (month) DO UPDATE SET version = version + 1')
    .run(day.slice(0, 7));
}

/**
 * For each year with articles, withdrawn ones too, a text that is another one after any change to them. It tells changes of
 * this catalogue apart, and means nothing beside another's.
 */
export function yearVersions(catalog: Catalog): ReadonlyMap<string, string> {
  const statement =
    'SELECT substr(month, 1, 4), group_concat(month || version) FROM (SELECT * FROM months ORDER BY month) GROUP BY 1';
  return new Map(arrays<[string, string]>(catalog, statement).filter(([year]) => hasArticles(catalog, year)));
}

function hasArticles(catalog: Catalog, year: string): boolean {
  const statement = 'SELECT 1 FROM articles WHERE listed IN (0, 1) AND day >= ? AND day < ? LIMIT 1';
  return catalog.sql(statement).get(`${year}-`, `${year}.`) !== undefined;
}
