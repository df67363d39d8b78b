import type { Address, Article } from '../../articles/model/article.ts';
import type { AttachmentInfo } from '../../attachments/attachment-info.ts';
import type { PictureInfo } from '../../pictures/picture-info.ts';
import { cachedQuery } from '../database/cached-query.ts';
import type { Catalog } from '../database/catalog.ts';
import {
  articleAddress,
  articleJson,
  type Columns,
  flag,
  jsonOf,
  number,
  optional,
  type Row,
  text,
} from '../database/columns.ts';
import { type DayRange, dayRangeValues, inDayRange } from './day-range.ts';

/** A position in the order of time; the address breaks ties. */
export interface Position {
  readonly millis: number;
  readonly address: string;
}

/** An article in the catalogue. */
export interface ArticleRow {
  readonly id: number;
  /** Of its file, relative to the articles' folder. */
  readonly path: string;
  readonly bodyHash: string;
  readonly fileHash: string;
  readonly listed: boolean;
  readonly article: Article;
  readonly pictures: readonly ArticleMedium<PictureInfo>[];
  readonly attachments: readonly ArticleMedium<AttachmentInfo>[];
  readonly section?: { readonly key: string; readonly name: string; readonly slug: string };
}

/** A picture or attachment as the article names it, and its file, relative to the articles' folder. */
export interface ArticleMedium<Info> {
  readonly src: string;
  readonly path: string;
  readonly info: Info;
}

const columns = `a.id, a.path, a.body_hash, a.file_hash, a.listed, a.article, a.pictures, a.attachments, t.key, t.name, t.slug
  FROM articles a LEFT JOIN terms t ON t.id = a.section`;
const columnTypes = [
  ...[number, text, text, text, flag, articleJson],
  ...[jsonOf<readonly ArticleMedium<PictureInfo>[]>(), jsonOf<readonly ArticleMedium<AttachmentInfo>[]>()],
  ...[optional(text), optional(text), optional(text)],
] as const satisfies Columns;

/** The languages of all articles, withdrawn or not. */
export function articleLanguages(catalog: Catalog): readonly string[] {
  return catalog.values(text, 'SELECT DISTINCT lang FROM articles');
}

/** The article at an address, withdrawn or not. */
export function articleAt(catalog: Catalog, address: string): ArticleRow | undefined {
  return byId(catalog, catalog.value(number, 'SELECT id FROM articles WHERE address = ?', address));
}

/** The listed article just before a position. */
export function articleBefore(catalog: Catalog, { millis, address }: Position): ArticleRow | undefined {
  const statement = `SELECT id FROM articles WHERE listed = 1 AND (millis, address) < (?, ?)
    ORDER BY millis DESC, address DESC LIMIT 1`;
  return byId(catalog, catalog.value(number, statement, millis, address));
}

/** The listed article just after a position. */
export function articleAfter(catalog: Catalog, { millis, address }: Position): ArticleRow | undefined {
  const statement = `SELECT id FROM articles WHERE listed = 1 AND (millis, address) > (?, ?)
    ORDER BY millis, address LIMIT 1`;
  return byId(catalog, catalog.value(number, statement, millis, address));
}

/** The newest listed articles, newest first. */
export function newestArticles(catalog: Catalog, limit: number): readonly ArticleRow[] {
  const statement = `SELECT ${columns} WHERE a.listed = 1 ORDER BY a.millis DESC, a.address DESC LIMIT ?`;
  return catalog.rows(columnTypes, statement, limit).map(toArticleRow);
}

/** The newest listed article that has a picture at its head. */
export function newestWithPicture(catalog: Catalog): ArticleRow | undefined {
  const statement = `SELECT id FROM articles
    WHERE listed = 1 AND pictures <> '[]' AND article ->> '$.image' IS NOT NULL ORDER BY millis DESC, address DESC LIMIT 1`;
  return byId(catalog, catalog.value(number, statement));
}

/** Listed articles of one day from the `offset`th, oldest first. */
export function articlesOfDay(catalog: Catalog, day: string, offset: number, limit: number): readonly ArticleRow[] {
  const statement = `SELECT ${columns} WHERE a.listed = 1 AND a.day = ? ORDER BY a.millis, a.address LIMIT ? OFFSET ?`;
  return catalog.rows(columnTypes, statement, day, limit, offset).map(toArticleRow);
}

/** The newest listed articles in a range of days, oldest first. `skipped` articles are newer. */
export function articlesBetween(
  catalog: Catalog,
  days: DayRange,
  { limit, skipped }: { readonly limit: number; readonly skipped: number },
): readonly ArticleRow[] {
  const ids = `(SELECT id, millis, address FROM articles WHERE listed = 1 AND ${inDayRange}
    ORDER BY millis DESC, address DESC LIMIT ? OFFSET ?)`;
  const statement = `SELECT ${columns.replace('FROM articles a', `FROM ${ids} found JOIN articles a ON a.id = found.id`)}
    ORDER BY found.millis, found.address`;
  return catalog.rows(columnTypes, statement, ...dayRangeValues(days), limit, skipped).map(toArticleRow);
}

/** Listed articles of one term from the `offset`th, oldest first. */
export function articlesOfTerm(catalog: Catalog, term: number, offset: number, limit: number): readonly ArticleRow[] {
  // The subquery finds the ids in the index alone. Otherwise, all articles before the offset would be read too.
  const ids =
    '(SELECT article, millis, address FROM article_terms WHERE term = ? ORDER BY millis, address LIMIT ? OFFSET ?)';
  const statement = `SELECT ${columns.replace('FROM articles a', `FROM ${ids} at JOIN articles a ON a.id = at.article`)}
    ORDER BY at.millis, at.address`;
  return catalog.rows(columnTypes, statement, term, limit, offset).map(toArticleRow);
}

/** The newest articles of a term in a range of days, oldest first. `skipped` articles are newer. */
export function articlesOfTermBetween(
  catalog: Catalog,
  term: number,
  days: DayRange,
  { limit, skipped = 0 }: { readonly limit: number; readonly skipped?: number },
): readonly ArticleRow[] {
  const ids = `(SELECT article, millis, address FROM article_terms WHERE term = ? AND ${inDayRange}
    ORDER BY millis DESC, address DESC LIMIT ? OFFSET ?)`;
  const statement = `SELECT ${columns.replace('FROM articles a', `FROM ${ids} at JOIN articles a ON a.id = at.article`)}
    ORDER BY at.millis, at.address`;
  return catalog.rows(columnTypes, statement, term, ...dayRangeValues(days), limit, skipped).map(toArticleRow);
}

export const articleById = cachedQuery((catalog: Catalog, id: number): ArticleRow | undefined => {
  const row = catalog.row(columnTypes, `SELECT ${columns} WHERE a.id = ?`, id);
  return row && toArticleRow(row);
});

/** Address and time of last change of the listed articles of a year, oldest first. */
export function sitemapEntries(
  catalog: Catalog,
  year: string,
): readonly { readonly address: Address; readonly modified: string }[] {
  const statement = `SELECT address, coalesce(article ->> '$.updated.iso', article ->> '$.date.iso') FROM articles
    WHERE listed = 1 AND day >= ? AND day < ? ORDER BY day, millis, address`;
  const rows = catalog.rows([articleAddress, text], statement, `${year}-`, `${year}.`);
  return rows.map(([address, modified]) => ({ address, modified }));
}

/** The addresses of the listed articles of a year, oldest first. */
export function addressesOfYear(catalog: Catalog, year: string): readonly Address[] {
  const statement = `SELECT address FROM articles WHERE listed = 1 AND day >= ? AND day < ? ORDER BY day, millis, address`;
  return catalog.values(articleAddress, statement, `${year}-`, `${year}.`);
}

/** The addresses of withdrawn articles. */
export function withdrawnAddresses(catalog: Catalog): readonly Address[] {
  return catalog.values(articleAddress, 'SELECT address FROM articles WHERE listed = 0 ORDER BY address');
}

/** The address of every article, listed or not. */
export function allAddresses(catalog: Catalog): readonly Address[] {
  return catalog.values(articleAddress, 'SELECT address FROM articles ORDER BY address');
}

/** Whether an article, listed or not, has this address. */
export function isArticleAddress(catalog: Catalog, address: string): boolean {
  return catalog.value(number, 'SELECT 1 FROM articles WHERE address = ?', address) !== undefined;
}

/** Path and content of every article with its pictures and attachments, in the order of their paths. */
export function articleSources(catalog: Catalog): readonly string[] {
  const rows = catalog.rows(
    [text, text, text, text],
    'SELECT path, file_hash, pictures, attachments FROM articles ORDER BY path',
  );
  return rows.map((row) => row.join(' '));
}

function byId(catalog: Catalog, id: number | undefined): ArticleRow | undefined {
  return id === undefined ? undefined : articleById(catalog, id);
}

function toArticleRow(row: Row<typeof columnTypes>): ArticleRow {
  const [id, path, bodyHash, fileHash, listed, article, pictures, attachments, key, name = '', slug = ''] = row;
  const section = key === undefined ? {} : { section: { key, name, slug } };
  return { id, path, bodyHash, fileHash, listed, article, pictures, attachments, ...section };
}
