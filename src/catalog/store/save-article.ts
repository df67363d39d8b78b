import type { Address, Article } from '../../articles/model/article.ts';
import type { Catalog } from '../database/catalog.ts';
import type { FileState } from '../scan/scan-folder.ts';
import type { ArticleTerm } from '../terms/article-terms.ts';
import type { TermNames } from '../terms/term-names.ts';
import { removeTerms, saveTerms, type TermUse } from '../terms/term-store.ts';
import { raiseMonthVersion } from './month-versions.ts';

/** An article as read from its file, with all that the catalogue keeps of it. */
export interface CatalogEntry {
  readonly file: FileState;
  /** When the file was read, in milliseconds. */
  readonly checked: number;
  readonly fileHash: string;
  readonly bodyHash: string;
  readonly article: Article;
  readonly terms: readonly ArticleTerm[];
  readonly pictures: readonly CatalogPicture[];
  /** JSON of the problems that don't stop a build. */
  readonly warnings: string;
}

/** A picture that an article shows. */
export interface CatalogPicture {
  /** As the article names it. */
  readonly src: string;
  /** Relative to the articles' folder. */
  readonly file: FileState;
  readonly info: unknown;
}

/** Where an article stood, or stands, in the archive: what other pages may show of it. */
export interface ArticleState {
  readonly address: Address;
  readonly millis: number;
  readonly day: string;
  readonly listed: boolean;
  readonly terms: readonly TermUse[];
}

/** What putting or removing an article has changed. */
export interface ArticleChange {
  readonly before?: ArticleState;
  readonly after?: ArticleState;
}

/** Puts an article in, in place of what its path held before. Call inside a transaction. */
export function saveArticle(catalog: Catalog, entry: CatalogEntry, names: TermNames): ArticleChange {
  const { article, file } = entry;
  const known = catalog.sql('SELECT id, file_hash, pictures FROM articles WHERE path = ?').get(file.path);
  const pictures = JSON.stringify(entry.pictures.map(({ src, file: { path }, info }) => ({ src, path, info })));
  if (known?.file_hash === entry.fileHash && known.pictures === pictures) {
    touch(catalog, known.id as number, entry);
    return {};
  }
  const before = known ? removeRow(catalog, known.id as number) : undefined;
  const listed = article.withdrawn === undefined;
  const id = Number(
    catalog
      .sql(
        `INSERT INTO articles (id, path, size, modified, changed, checked, file_hash, body_hash, address, millis, day, lang, listed, article, pictures, warnings)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        (known?.id as number | undefined) ?? null,
        file.path,
        file.size,
        file.modified,
        file.changed,
        entry.checked,
        entry.fileHash,
        entry.bodyHash,
        article.address,
        article.date.millis,
        article.date.day,
        article.lang,
        Number(listed),
        JSON.stringify(article),
        pictures,
        entry.warnings,
      ).lastInsertRowid,
  );
  raiseMonthVersion(catalog, article.date.day);
  savePictures(catalog, id, entry.pictures);
  const terms = saveTerms(catalog, { id, article, terms: entry.terms, listed }, names);
  const after: ArticleState = {
    address: article.address,
    millis: article.date.millis,
    day: article.date.day,
    listed,
    terms,
  };
  return before ? { before, after } : { after };
}

/** Takes out what a path held. Call inside a transaction. */
export function removeArticle(catalog: Catalog, path: string): ArticleChange {
  const id = catalog.sql('SELECT id FROM articles WHERE path = ?').get(path)?.id;
  return id === undefined ? {} : { before: removeRow(catalog, id as number) };
}

function removeRow(catalog: Catalog, id: number): ArticleState {
  const row = catalog.sql('DELETE FROM articles WHERE id = ? RETURNING address, millis, day, listed').get(id);
  raiseMonthVersion(catalog, row?.day as string);
  catalog.sql('DELETE FROM pictures WHERE article = ?').run(id);
  return {
    address: row?.address as Address,
    millis: row?.millis as number,
    day: row?.day as string,
    listed: row?.listed === 1,
    terms: removeTerms(catalog, id),
  };
}

/** The same bytes under a new time stamp: nothing to build. */
function touch(catalog: Catalog, id: number, { file, checked, pictures }: CatalogEntry): void {
  catalog
    .sql('UPDATE articles SET size = ?, modified = ?, changed = ?, checked = ? WHERE id = ?')
    .run(file.size, file.modified, file.changed, checked, id);
  catalog.sql('DELETE FROM pictures WHERE article = ?').run(id);
  savePictures(catalog, id, pictures);
}

function savePictures(catalog: Catalog, id: number, pictures: readonly CatalogPicture[]): void {
  for (const { file } of pictures) {
    catalog
      .sql('INSERT OR REPLACE INTO pictures (path, article, size, modified, changed) VALUES (?, ?, ?, ?, ?)')
      .run(file.path, id, file.size, file.modified, file.changed);
  }
}
