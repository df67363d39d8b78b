import type { Address } from '../../articles/model/article.ts';
import type { AttachmentInfo } from '../../attachments/attachment-info.ts';
import type { PictureInfo } from '../../pictures/picture-info.ts';
import type { Catalog } from '../database/catalog.ts';
import { jsonOf, number, text } from '../database/columns.ts';

/** A file that readers may save for reading offline. */
export interface OfflineFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** An offline file in one of its groups. */
export interface OfflineEntry extends OfflineFile {
  readonly group: string;
}

/** The folder of all pictures and attachments. Its name among the stale files means that they may belong to other years than before. */
export const pictureFolder = 'media/';

/** The files that were added, changed, removed, or moved to another group since the groups were last updated. */
export function staleOfflineFiles(catalog: Catalog): readonly string[] {
  return catalog.values(text, 'SELECT file FROM touched_files ORDER BY file');
}

export function markAllOfflineFilesStale(catalog: Catalog): void {
  catalog.run('DELETE FROM offline_files');
  catalog.run('INSERT OR IGNORE INTO touched_files SELECT file FROM pages UNION SELECT file FROM assets');
}

export function clearStaleOfflineFiles(catalog: Catalog): void {
  catalog.run('DELETE FROM touched_files');
}

/** The groups of a file, as last updated: none, one, or several for a picture of several years. */
export function offlineEntries(catalog: Catalog, file: string): readonly OfflineEntry[] {
  const statement = 'SELECT "group", sha256, bytes FROM offline_files WHERE file = ? ORDER BY "group"';
  const rows = catalog.rows([text, text, number], statement, file);
  return rows.map(([group, sha256, bytes]) => ({ group, file, sha256, bytes }));
}

/** Puts a file into these groups, and removes it from all others. Call inside a transaction. */
export function saveOfflineEntries(catalog: Catalog, file: string, entries: readonly OfflineEntry[]): void {
  catalog.run('DELETE FROM offline_files WHERE file = ?', file);
  const statement = 'INSERT INTO offline_files ("group", file, sha256, bytes) VALUES (?, ?, ?, ?)';
  for (const { group, sha256, bytes } of entries) catalog.run(statement, group, file, sha256, bytes);
}

/** The groups that have files. */
export function offlineGroups(catalog: Catalog): readonly string[] {
  return catalog.values(text, 'SELECT DISTINCT "group" FROM offline_files');
}

/** The files of a group whose path begins with `folder`, in the order of their paths. */
export function offlineFilesOf(catalog: Catalog, group: string, folder = ''): readonly OfflineFile[] {
  const statement =
    'SELECT file, sha256, bytes FROM offline_files WHERE "group" = ? AND file >= ? AND file < ? ORDER BY file';
  const rows = catalog.rows([text, text, number], statement, group, folder, `${folder}\u{10ffff}`);
  return rows.map(([file, sha256, bytes]) => ({ file, sha256, bytes }));
}

/** The year of an article, which decides the group of its pictures and attachments. */
export interface OfflineArticle {
  readonly year: string;
  readonly pictures: readonly PictureInfo[];
  readonly attachments: readonly AttachmentInfo[];
}

/** The year of the article at an address, withdrawn or not. Undefined if there is none. */
export function yearOfArticle(catalog: Catalog, address: Address): string | undefined {
  return catalog.value(text, 'SELECT substr(day, 1, 4) FROM articles WHERE address = ?', address);
}

/** Every listed article that has pictures or attachments. */
export function articlesWithMedia(catalog: Catalog): readonly OfflineArticle[] {
  const statement = `SELECT substr(day, 1, 4), pictures, attachments FROM articles
    WHERE +listed = 1 AND (pictures <> '[]' OR attachments <> '[]')`;
  const columns = [
    ...[text, jsonOf<readonly { readonly info: PictureInfo }[]>()],
    jsonOf<readonly { readonly info: AttachmentInfo }[]>(),
  ] as const;
  return catalog.rows(columns, statement).map(([year, pictures, attachments]) => ({
    year,
    pictures: pictures.map(({ info }) => info),
    attachments: attachments.map(({ info }) => info),
  }));
}
