import type { Address, Article } from '../../articles/model/article.ts';
import type { MeasuredAttachment } from '../../attachments/attachment-info.ts';
import type { PictureInfo } from '../../pictures/picture-info.ts';
import { facetRoles } from '../../settings/facets.ts';
import { removeSketch, saveSketch } from '../copies/copy-store.ts';
import type { Catalog } from '../database/catalog.ts';
import { articleAddress, flag, number, text } from '../database/columns.ts';
import type { FileState } from '../scan/scan-folder.ts';
import type { ArticleTerm } from '../terms/article-terms.ts';
import type { TermNames } from '../terms/term-names.ts';
import { removeTerms, saveTerms, saveTermUses, type TermUse } from '../terms/term-store.ts';
import { raiseMonthVersion } from './month-versions.ts';
import { removeOldAddresses, type SavedOldAddresses, saveOldAddresses } from './old-addresses.ts';
import { addressesOfVersions, removeTranslationNames, saveTranslationNames } from './translation-names.ts';

/** An article as read from its file, with everything that the catalogue saves. */
export interface CatalogEntry {
  readonly file: FileState;
  /** When the file was read, in milliseconds. */
  readonly checked: number;
  readonly fileHash: string;
  readonly bodyHash: string;
  readonly article: Article;
  readonly terms: readonly ArticleTerm[];
  readonly pictures: readonly CatalogFile<PictureInfo>[];
  readonly attachments: readonly CatalogFile<MeasuredAttachment>[];
  /** The warnings of the file, as JSON. */
  readonly warnings: string;
  /** Its text in brief, from `writeSketch`. Absent if copies of it are not looked for. */
  readonly sketch?: string;
}

/** A picture that an article shows, or a file that it links to. */
export interface CatalogFile<Info> {
  /** As the article names it. */
  readonly src: string;
  /** Relative to the articles' folder. */
  readonly file: FileState;
  readonly info: Info;
}

/** What other pages may show of an article: its position in time and its terms. */
export interface ArticleState extends Partial<SavedOldAddresses> {
  readonly address: Address;
  readonly millis: number;
  readonly day: string;
  readonly listed: boolean;
  readonly terms: readonly TermUse[];
  /** The addresses of its versions in other languages, with its own. Absent if it has none. */
  readonly versions?: readonly Address[];
}

/** An article before and after it was saved or removed. */
export interface ArticleChange {
  readonly before?: ArticleState;
  readonly after?: ArticleState;
}

/** The columns that follow from the content of an article's file. */
const contentColumns =
  'file_hash, body_hash, address, millis, day, lang, listed, article, pictures, attachments, warnings';
const placeholders = contentColumns.replace(/\w+/g, '?');

/**
 * Saves an article. Replaces the earlier article of its path. An article whose row has all of the same values counts as unchanged.
 * Call inside a transaction.
 */
export function saveArticle(catalog: Catalog, entry: CatalogEntry, names: TermNames): ArticleChange {
  const { article, file } = entry;
  const { address, date, lang } = article;
  const listed = article.withdrawn === undefined;
  const json = (files: readonly CatalogFile<unknown>[]) =>
    JSON.stringify(files.map(({ src, file: { path }, info }) => ({ src, path, info })));
  const values = [
    ...[entry.fileHash, entry.bodyHash, address, date.millis, date.day, lang, Number(listed)],
    ...[JSON.stringify(article), json(entry.pictures), json(entry.attachments.map(withoutText)), entry.warnings],
  ];
  const compare = `SELECT id, (${contentColumns}) = (${placeholders}) FROM articles WHERE path = ?`;
  const [savedId, isSame] = catalog.row([number, flag], compare, ...values, file.path) ?? [];
  if (savedId !== undefined && isSame) {
    updateFileState(catalog, savedId, entry);
    return {};
  }
  const before = savedId === undefined ? undefined : deleteArticle(catalog, savedId);
  // A withdrawn article counts nowhere.
  const terms = listed ? saveTerms(catalog, entry.terms, names) : [];
  const section = terms.find(({ facet }) => facet === facetRoles.section);
  const { lastInsertRowid } = catalog.run(
    `INSERT INTO articles (id, path, size, modified, changed, checked, section, ${contentColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ${placeholders})`,
    ...[savedId ?? null, file.path, file.size, file.modified, file.changed, entry.checked, section?.id ?? null],
    ...values,
  );
  const id = Number(lastInsertRowid);
  raiseMonthVersion(catalog, date.day);
  saveTexts(catalog, id, entry.attachments);
  saveFileStates(catalog, id, entry);
  saveSketch(catalog, id, entry.sketch);
  saveTermUses(catalog, id, article, entry.terms, terms);
  const after: ArticleState = {
    ...{ address, millis: date.millis, day: date.day, listed, terms },
    ...saveOldAddresses(catalog, id, article),
    ...withVersions(saveTranslationNames(catalog, id, article)),
  };
  return before ? { before, after } : { after };
}

/** Removes the article of a path. Call inside a transaction. */
export function removeArticle(catalog: Catalog, path: string): ArticleChange {
  const id = catalog.value(number, 'SELECT id FROM articles WHERE path = ?', path);
  return id === undefined ? {} : { before: deleteArticle(catalog, id) };
}

function deleteArticle(catalog: Catalog, id: number): ArticleState {
  const versions = addressesOfVersions(catalog, id);
  const statement = 'DELETE FROM articles WHERE id = ? RETURNING address, millis, day, listed';
  const row = catalog.row([articleAddress, number, text, flag], statement, id);
  if (row === undefined) throw new Error(`the catalogue has no article ${id}`);
  const [address, millis, day, listed] = row;
  raiseMonthVersion(catalog, day);
  catalog.run('DELETE FROM pictures WHERE article = ?', id);
  catalog.run('DELETE FROM attachment_texts WHERE article = ?', id);
  removeTranslationNames(catalog, id);
  removeSketch(catalog, id);
  return {
    address,
    millis,
    day,
    listed,
    terms: removeTerms(catalog, id),
    ...removeOldAddresses(catalog, id),
    ...withVersions(versions),
  };
}

function withVersions(versions: readonly Address[]): Pick<ArticleState, 'versions'> {
  return versions.length === 0 ? {} : { versions };
}

/** Saves new time stamps of unchanged files. */
function updateFileState(catalog: Catalog, id: number, entry: CatalogEntry): void {
  const { file, checked } = entry;
  const statement = 'UPDATE articles SET size = ?, modified = ?, changed = ?, checked = ? WHERE id = ?';
  catalog.run(statement, file.size, file.modified, file.changed, checked, id);
  catalog.run('DELETE FROM pictures WHERE article = ?', id);
  saveFileStates(catalog, id, entry);
}

function saveFileStates(catalog: Catalog, id: number, { pictures, attachments }: CatalogEntry): void {
  const statement = 'INSERT OR REPLACE INTO pictures (path, article, size, modified, changed) VALUES (?, ?, ?, ?, ?)';
  for (const { file } of [...pictures, ...attachments])
    catalog.run(statement, file.path, id, file.size, file.modified, file.changed);
}

function saveTexts(catalog: Catalog, id: number, attachments: CatalogEntry['attachments']): void {
  const statement = 'INSERT INTO attachment_texts (article, position, text) VALUES (?, ?, ?)';
  for (const [position, { info }] of attachments.entries())
    if (info.text !== undefined && info.text !== '') catalog.run(statement, id, position, info.text);
}

// The text would make every list of articles slow to read.
function withoutText({ info: { text: _, ...info }, ...file }: CatalogFile<MeasuredAttachment>): CatalogFile<object> {
  return { ...file, info };
}
