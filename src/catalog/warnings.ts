import type { Problem } from '../settings/problem.ts';
import type { Catalog } from './catalog.ts';

/** What is questionable in the articles and doesn't stop a build, in the order of their files. */
export function articleWarnings(catalog: Catalog): readonly Problem[] {
  const rows = catalog.sql("SELECT warnings FROM articles WHERE warnings <> '[]' ORDER BY path").all();
  return rows.flatMap((row) => JSON.parse(row.warnings as string) as readonly Problem[]);
}
