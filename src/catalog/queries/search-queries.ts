import type { Article } from '../../articles/model/article.ts';
import type { PictureInfo } from '../../pictures/picture-info.ts';
import type { Catalog } from '../database/catalog.ts';
import { articleJson, flag, jsonOf, number, text } from '../database/columns.ts';
import type { ArticleMedium } from './article-queries.ts';

/** An article as the search index needs it. */
export interface SearchRow {
  readonly id: number;
  /** Of its file, relative to the articles' folder. */
  readonly path: string;
  readonly fileHash: string;
  readonly bodyHash: string;
  readonly article: Article;
  readonly pictures: readonly ArticleMedium<PictureInfo>[];
}

const pictureList = jsonOf<SearchRow['pictures']>();

/** The listed articles from the days that begin with `from` to those that begin with `to` (`2023-01`, `2023-01-2`), in the order of their files. */
export function searchRows(catalog: Catalog, from: string, to: string): readonly SearchRow[] {
  const statement = `SELECT id, path, file_hash, body_hash, article, pictures FROM articles
    WHERE listed = 1 AND day >= ? AND day < ? ORDER BY path`;
  const rows = catalog.rows([number, text, text, text, articleJson, pictureList], statement, from, `${to}:`);
  return rows.map(([id, path, fileHash, bodyHash, content, pictures]) => {
    return { id, path, fileHash, bodyHash, article: content, pictures };
  });
}

/** For the listed articles of these days, by their numbers: a text that changes whenever the article changes. */
export function searchHashes(catalog: Catalog, from: string, to: string): ReadonlyMap<number, string> {
  const statement = `SELECT id, path, file_hash || replace(' ' || attachments || pictures, ' [][]', '') FROM articles
    WHERE listed = 1 AND day >= ? AND day < ?`;
  const rows = catalog.rows([number, text, text], statement, from, `${to}:`);
  return new Map(rows.map(([id, ...texts]) => [id, texts.join(' ')]));
}

/** The text of a file that an article links to, or of one of its scans. */
interface AttachmentText {
  /** The file as the article names it. */
  readonly src: string;
  readonly isOfScan: boolean;
  readonly text: string;
}

/** The texts of the files that an article links to, in the order of the links, and those of its scans. */
export function attachmentTexts(catalog: Catalog, article: number): readonly AttachmentText[] {
  const place = "'$[' || position || '].";
  const statement = `SELECT attachments ->> (${place}src'), attachments ->> (${place}info.scan') IS NOT NULL, text
    FROM attachment_texts t JOIN articles a ON a.id = t.article WHERE t.article = ? ORDER BY position`;
  return catalog
    .rows([text, flag, text], statement, article)
    .map(([src, isOfScan, content]) => ({ src, isOfScan, text: content }));
}
