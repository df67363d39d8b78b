import { createHash } from 'node:crypto';
import type { Article } from '../articles/article.ts';
import type { Catalog } from './catalog.ts';

/** An article as the downloadable data needs it. */
export interface DataRow {
  /** Of its file, relative to the articles' folder. */
  readonly path: string;
  readonly bodyHash: string;
  readonly article: Article;
  readonly pictures: readonly { readonly src: string; readonly info: unknown }[];
}

/** For each year with articles, withdrawn ones too, one hash of their files and pictures. */
export function dataHashes(catalog: Catalog): ReadonlyMap<string, string> {
  const years = new Map<string, ReturnType<typeof createHash>>();
  const rows = catalog.sql('SELECT substr(day, 1, 4) AS year, path, file_hash, pictures FROM articles ORDER BY path');
  for (const { year, path, file_hash, pictures } of rows.iterate()) {
    const hash = years.get(year as string) ?? createHash('sha256');
    hash.update(`${path} ${file_hash} ${pictures}\n`);
    years.set(year as string, hash);
  }
  return new Map([...years].map(([year, hash]) => [year, hash.digest('hex')]));
}

/** Every article of a year, oldest first, one at a time. */
export function* dataRows(catalog: Catalog, year: string): Generator<DataRow> {
  const ids = catalog
    .sql('SELECT id FROM articles WHERE listed IN (0, 1) AND day >= ? AND day < ? ORDER BY millis, address')
    .all(`${year}-`, `${year}.`);
  const statement = catalog.sql('SELECT path, body_hash, article, pictures FROM articles WHERE id = ?');
  for (const { id } of ids) {
    const row = statement.get(id as number);
    if (!row) continue;
    yield {
      path: row.path as string,
      bodyHash: row.body_hash as string,
      article: JSON.parse(row.article as string),
      pictures: JSON.parse(row.pictures as string),
    };
  }
}

/** The days of a term's oldest and newest article. */
export function daysOfTerm(catalog: Catalog, term: number): { readonly first: string; readonly last: string } {
  const end = (order: 'ASC' | 'DESC') =>
    catalog
      .sql(
        `SELECT a.day FROM article_terms at JOIN articles a ON a.id = at.article WHERE at.term = ?
         ORDER BY at.millis ${order}, at.address ${order} LIMIT 1`,
      )
      .get(term)?.day as string;
  return { first: end('ASC'), last: end('DESC') };
}

/** Every way in which articles write a term's name. */
export function spellingsOfTerm(catalog: Catalog, term: number): readonly string[] {
  const rows = catalog.sql('SELECT DISTINCT name FROM article_terms WHERE term = ? ORDER BY name').all(term);
  return rows.map(({ name }) => name as string);
}
