import type { Catalog } from '../database/catalog.ts';

/** Path and content of every article with its pictures, in the order of their paths. */
export function articleSources(catalog: Catalog): readonly string[] {
  const rows = catalog.sql('SELECT path, file_hash, pictures FROM articles ORDER BY path').all();
  return rows.map(({ path, file_hash, pictures }) => `${path} ${file_hash} ${pictures}`);
}
