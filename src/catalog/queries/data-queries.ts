import type { Article } from '../../articles/model/article.ts';
import { sha256 } from '../../language/sha256.ts';
import type { Catalog } from '../database/catalog.ts';
import { arrays } from '../database/rows.ts';
import type { TermRow } from './term-queries.ts';

/** An article as the downloadable data needs it. */
export interface DataRow {
  /** Of its file, relative to the articles' folder. */
  readonly path: string;
  readonly bodyHash: string;
  readonly article: Article;
  readonly pictures: readonly { readonly src: string; readonly info: unknown }[];
}

/** Where an article stands in the data of its year. */
export interface DataSource {
  readonly id: number;
  readonly path: string;
  /** Of all that its data is made from. */
  readonly source: string;
}

/** The articles of a year, withdrawn ones too, oldest first. */
export function dataSources(catalog: Catalog, year: string): readonly DataSource[] {
  const statement = `SELECT id, path, file_hash, pictures FROM articles
    WHERE listed IN (0, 1) AND day >= ? AND day < ? ORDER BY millis, address`;
  const rows = arrays<[number, string, string, string]>(catalog, statement, `${year}-`, `${year}.`);
  return rows.map(([id, path, fileHash, pictures]) => {
    return { id, path, source: pictures === '[]' ? fileHash : sha256(fileHash + pictures) };
  });
}

/** An article that `dataPlaces` named. */
export function dataRow(catalog: Catalog, id: number): DataRow | undefined {
  const row = catalog.sql('SELECT path, body_hash, article, pictures FROM articles WHERE id = ?').get(id);
  if (!row) return undefined;
  return {
    path: row.path as string,
    bodyHash: row.body_hash as string,
    article: JSON.parse(row.article as string),
    pictures: JSON.parse(row.pictures as string),
  };
}

/** A term with its line in the term table, where that still holds. */
export interface TermLineRow extends TermRow {
  readonly line: string | null;
}

/** Every term of a facet, in no order that means anything. */
export function termLines(catalog: Catalog, facet: string): readonly TermLineRow[] {
  const statement = 'SELECT id, facet, key, name, slug, count, line FROM terms WHERE facet = ? ORDER BY key';
  return catalog.sql(statement).all(facet) as unknown as readonly TermLineRow[];
}

/** Keeps a term's line until something of the term changes. */
export function saveTermLine(catalog: Catalog, term: number, line: string): void {
  catalog.sql('UPDATE terms SET line = ? WHERE id = ?').run(line, term);
}

/** No line holds any more: they are written by another rule. */
export function clearTermLines(catalog: Catalog): void {
  catalog.sql('UPDATE terms SET line = NULL').run();
}

/** The days of a term's oldest and newest article. */
export function dateRangeOfTerm(catalog: Catalog, term: number): { readonly first: string; readonly last: string } {
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
