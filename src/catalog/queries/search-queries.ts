import type { Article } from '../../articles/model/article.ts';
import type { Catalog } from '../database/catalog.ts';

/** What the search needs to find an article's text. */
export interface SearchRow {
  /** Of its file, relative to the articles' folder. */
  readonly path: string;
  readonly fileHash: string;
  readonly bodyHash: string;
  readonly article: Article;
}

/** The listed articles whose days begin as `from`, as `to` (`2023-01`, `2023-01-2`) or between, in no order that means anything. */
export function searchRows(catalog: Catalog, from: string, to: string): readonly SearchRow[] {
  const rows = catalog
    .sql(
      'SELECT path, file_hash, body_hash, article FROM articles WHERE listed = 1 AND day >= ? AND day < ? ORDER BY path',
    )
    .all(from, `${to}:`);
  return rows.map((row) => ({
    path: row.path as string,
    fileHash: row.file_hash as string,
    bodyHash: row.body_hash as string,
    article: JSON.parse(row.article as string),
  }));
}

/** What tells whether the listed articles of these days have changed. */
export function searchHashes(catalog: Catalog, from: string, to: string): readonly string[] {
  const rows = catalog
    .sql('SELECT path, file_hash FROM articles WHERE listed = 1 AND day >= ? AND day < ?')
    .all(from, `${to}:`);
  return rows.map((row) => `${row.path} ${row.file_hash}`);
}
