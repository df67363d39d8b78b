import type { Catalog } from '../database/catalog.ts';
import { optional, text } from '../database/columns.ts';

/** Notes that an article of a day's month was added, removed or changed. Call inside a transaction. */
export function raiseMonthVersion(catalog: Catalog, day: string): void {
  const statement =
    'INSERT INTO months (month, version) VALUES (?, 1) ON CONFLICT (month) DO UPDATE SET version = version + 1';
  catalog.run(statement, day.slice(0, 7));
}

/**
 * A version of the articles of a year, month or day, withdrawn ones included. It changes with every change to them, that of a day with
 * every change in its month. Compare versions of one catalogue only.
 */
export function versionOfPeriod(catalog: Catalog, period: string): string {
  const months = period.slice(0, 'YYYY-MM'.length);
  const statement =
    'SELECT group_concat(month || version) FROM (SELECT * FROM months WHERE month >= ? AND month < ? ORDER BY month)';
  return catalog.value(optional(text), statement, months, `${months}.`) ?? '';
}
