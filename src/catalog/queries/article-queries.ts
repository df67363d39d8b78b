import type { Address, Article } from '../../articles/model/article.ts';
import type { Catalog } from '../database/catalog.ts';
import { arrays } from '../database/rows.ts';

/** A place in the order of time; ties go by address. */
export interface Position {
  readonly millis: number;
  readonly address: string;
}

/** An article as the catalogue holds it. */
export interface ArticleRow {
  readonly id: number;
  /** Of its file, relative to the articles' folder. */
  readonly path: string;
  readonly bodyHash: string;
  readonly fileHash: string;
  readonly listed: boolean;
  readonly article: Article;
  readonly pictures: readonly { readonly src: string; readonly path: string; readonly info: unknown }[];
  readonly section?: { readonly key: string; readonly name: string; readonly slug: string };
}

const columns = `a.id, a.path, a.body_hash, a.file_hash, a.listed, a.article, a.pictures, t.key, t.name, t.slug
  FROM articles a LEFT JOIN terms t ON t.id = a.section`;

/** The article at an address, withdrawn or not. */
export function articleAt(catalog: Catalog, address: string): ArticleRow | undefined {
  return found(catalog, catalog.sql('SELECT id FROM articles WHERE address = ?').get(address));
}

/** The listed article just before a position. */
export function articleBefore(catalog: Catalog, { millis, address }: Position): ArticleRow | undefined {
  const statement = `SELECT id FROM articles WHERE listed = 1 AND (millis, address) < (?, ?)
    ORDER BY millis DESC, address DESC LIMIT 1`;
  return found(catalog, catalog.sql(statement).get(millis, address));
}

/** The listed article just after a position. */
export function articleAfter(catalog: Catalog, { millis, address }: Position): ArticleRow | undefined {
  const statement = `SELECT id FROM articles WHERE listed = 1 AND (millis, address) > (?, ?)
    ORDER BY millis, address LIMIT 1`;
  return found(catalog, catalog.sql(statement).get(millis, address));
}

/** The newest listed articles, newest first. */
export function newestArticles(catalog: Catalog, limit: number): readonly ArticleRow[] {
  return all(catalog, `SELECT ${columns} WHERE a.listed = 1 ORDER BY a.millis DESC, a.address DESC LIMIT ?`, limit);
}

/** Listed articles of one day from the `offset`th, oldest first. */
export function articlesOfDay(catalog: Catalog, day: string, offset: number, limit: number): readonly ArticleRow[] {
  const statement = `SELECT ${columns} WHERE a.listed = 1 AND a.day = ? ORDER BY a.millis, a.address LIMIT ? OFFSET ?`;
  return all(catalog, statement, day, limit, offset);
}

/** Listed articles of one term from the `offset`th, oldest first. */
export function articlesOfTerm(catalog: Catalog, term: number, offset: number, limit: number): readonly ArticleRow[] {
  // Which they are is counted off in the index alone: a term of ten thousand articles would else be read up to its newest.
  const places = `(SELECT article, millis, address FROM article_terms WHERE term = ? ORDER BY millis, address LIMIT ? OFFSET ?)`;
  const statement = `SELECT ${columns.replace('FROM articles a', `FROM ${places} at JOIN articles a ON a.id = at.article`)}
    ORDER BY at.millis, at.address`;
  return all(catalog, statement, term, limit, offset);
}

export function articleById(catalog: Catalog, id: number): ArticleRow | undefined {
  const known = catalog.known?.get(id);
  if (known) return known;
  const row = catalog.sql(`SELECT ${columns} WHERE a.id = ?`).get(id);
  if (!row) return undefined;
  const article = toArticleRow(row);
  catalog.known?.set(id, article);
  return article;
}

/** Address and time of last change of the listed articles of a year, oldest first. */
export function sitemapEntries(
  catalog: Catalog,
  year: string,
): readonly { readonly address: Address; readonly modified: string }[] {
  const statement = `SELECT address, coalesce(article ->> '$.updated.iso', article ->> '$.date.iso') FROM articles
    WHERE listed = 1 AND day >= ? AND day < ? ORDER BY day, millis, address`;
  const rows = arrays<[Address, string]>(catalog, statement, `${year}-`, `${year}.`);
  return rows.map(([address, modified]) => ({ address, modified }));
}

/** The addresses of the listed articles of a year, oldest first. */
export function addressesOfYear(catalog: Catalog, year: string): readonly Address[] {
  const statement = `SELECT address FROM articles WHERE listed = 1 AND day >= ? AND day < ? ORDER BY day, millis, address`;
  const rows = catalog.sql(statement).all(`${year}-`, `${year}.`);
  return rows.map((row) => row.address as Address);
}

/** The addresses of withdrawn articles. */
export function withdrawnAddresses(catalog: Catalog): readonly Address[] {
  return catalog
    .sql('SELECT address FROM articles WHERE listed = 0 ORDER BY address')
    .all()
    .map((row) => row.address as Address);
}

/** Every article's address, listed or not. */
export function allAddresses(catalog: Catalog): readonly string[] {
  return catalog
    .sql('SELECT address FROM articles ORDER BY address')
    .all()
    .map((row) => row.address as string);
}

type Row = Record<string, unknown>;

function all(catalog: Catalog, statement: string, ...parameters: readonly (string | number)[]): readonly ArticleRow[] {
  return catalog
    .sql(statement)
    .all(...parameters)
    .map(toArticleRow);
}

function found(catalog: Catalog, row: Row | undefined): ArticleRow | undefined {
  return row === undefined ? undefined : articleById(catalog, row.id as number);
}

function toArticleRow(row: Row): ArticleRow {
  const { key, name, slug } = row as { key: string | null; name: string; slug: string };
  return {
    id: row.id as number,
    path: row.path as string,
    bodyHash: row.body_hash as string,
    fileHash: row.file_hash as string,
    listed: row.listed === 1,
    article: JSON.parse(row.article as string),
    pictures: JSON.parse(row.pictures as string),
    ...(key === null ? {} : { section: { key, name, slug } }),
  };
}
