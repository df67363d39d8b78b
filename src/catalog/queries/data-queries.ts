import type { Article } from '../../articles/model/article.ts';
import type { AttachmentInfo } from '../../attachments/attachment-info.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import type { PictureInfo } from '../../pictures/picture-info.ts';
import type { Catalog } from '../database/catalog.ts';
import { articleJson, facetText, jsonOf, number, optional, termKeyText, text } from '../database/columns.ts';
import { articlesInParts } from './data-periods.ts';
import type { TermRow } from './term-queries.ts';

/** An article as the downloadable data needs it. */
export interface DataRow {
  /** Of its file, relative to the articles' folder. */
  readonly path: string;
  readonly bodyHash: string;
  readonly article: Article;
  readonly pictures: readonly DataMedium<PictureInfo>[];
  readonly attachments: readonly DataMedium<AttachmentInfo>[];
}

interface DataMedium<Info> {
  readonly src: string;
  readonly info: Info;
}

/** An article of the data, and a hash of everything that its data is made from. */
export interface DataSource {
  readonly id: number;
  readonly path: string;
  readonly source: string;
}

/** The articles of a year, month, day or part of a day, withdrawn ones too, oldest first. */
export function dataSources(catalog: Catalog, period: string): readonly DataSource[] {
  const [, day, part] = /^(\d{4}-\d\d-\d\d)-(\d+)$/.exec(period) ?? [];
  const where =
    day === undefined
      ? 'articles WHERE listed IN (0, 1) AND day >= ? AND day < ?'
      : `${articlesInParts} WHERE part = CAST(? AS INTEGER)`;
  const statement = `SELECT id, path, file_hash, pictures, attachments FROM ${where} ORDER BY millis, address`;
  const limits = day === undefined ? [period, `${period}.`] : [day, part ?? ''];
  const rows = catalog.rows([number, text, text, text, text], statement, ...limits);
  return rows.map(([id, path, fileHash, pictures, attachments]) => {
    const media = [pictures, attachments].filter((json) => json !== '[]').join('');
    return { id, path, source: media === '' ? fileHash : sha256(fileHash + media) };
  });
}

/** The article of a data source. */
export function dataRow(catalog: Catalog, id: number): DataRow | undefined {
  const columns = [
    ...[text, text, articleJson],
    ...[jsonOf<readonly DataMedium<PictureInfo>[]>(), jsonOf<readonly DataMedium<AttachmentInfo>[]>()],
  ] as const;
  const row = catalog.row(
    columns,
    'SELECT path, body_hash, article, pictures, attachments FROM articles WHERE id = ?',
    id,
  );
  if (!row) return undefined;
  const [path, bodyHash, content, pictures, attachments] = row;
  return { path, bodyHash, article: content, pictures, attachments };
}

/** A term with its line in the term table. Undefined if the line must be written again. */
export interface TermLineRow extends TermRow {
  readonly line: string | undefined;
}

/** Every term of a facet, in the order of their keys. */
export function termLines(catalog: Catalog, facet: string): readonly TermLineRow[] {
  const statement = 'SELECT id, facet, key, name, slug, count, line FROM terms WHERE facet = ? ORDER BY key';
  const rows = catalog.rows([number, facetText, termKeyText, text, text, number, optional(text)], statement, facet);
  return rows.map(([id, facet, key, name, slug, count, line]) => ({ id, facet, key, name, slug, count, line }));
}

/** Saves a term's line. A change of the term clears it. */
export function saveTermLine(catalog: Catalog, term: number, line: string): void {
  catalog.run('UPDATE terms SET line = ? WHERE id = ?', line, term);
}

/** Clears all lines, since the way of writing them has changed. */
export function clearTermLines(catalog: Catalog): void {
  catalog.run('UPDATE terms SET line = NULL');
}

/** The days of a term's oldest and newest article. */
export function dateRangeOfTerm(catalog: Catalog, term: number): { readonly first: string; readonly last: string } {
  const day = (order: 'ASC' | 'DESC') =>
    catalog.value(
      text,
      `SELECT a.day FROM article_terms at JOIN articles a ON a.id = at.article WHERE at.term = ?
       ORDER BY at.millis ${order}, at.address ${order} LIMIT 1`,
      term,
    ) ?? '';
  return { first: day('ASC'), last: day('DESC') };
}

/** Every way in which articles write a term's name. */
export function spellingsOfTerm(catalog: Catalog, term: number): readonly string[] {
  return catalog.values(text, 'SELECT DISTINCT name FROM article_terms WHERE term = ? ORDER BY name', term);
}
