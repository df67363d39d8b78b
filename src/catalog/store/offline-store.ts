import type { Address } from '../../articles/model/article.ts';
import type { Catalog } from '../database/catalog.ts';
import { arrays } from '../database/rows.ts';

/** A file that readers may keep. */
export interface OfflineFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Where a file is kept, and as what. */
export interface OfflineEntry extends OfflineFile {
  readonly group: string;
}

/** The folder of all pictures, whose name among the touched files says that they may belong to other years than before. */
export const pictureFolder = 'media/';

/** The files that may have come, changed, gone, or moved to another group since they were last settled. */
export function staleOfflineFiles(catalog: Catalog): readonly string[] {
  return arrays<[file: string]>(catalog, 'SELECT file FROM touched_files ORDER BY file').map(([file]) => file);
}

/** Every file is to be settled anew. */
export function markAllOfflineFilesStale(catalog: Catalog): void {
  catalog.sql('DELETE FROM offline_files').run();
  catalog.sql('INSERT OR IGNORE INTO touched_files SELECT file FROM pages UNION SELECT file FROM assets').run();
}

/** All touched files are settled. */
export function clearStaleOfflineFiles(catalog: Catalog): void {
  catalog.sql('DELETE FROM touched_files').run();
}

/** Where a file is kept so far: in no group, in one, or, as a picture of several years, in several. */
export function offlineEntries(catalog: Catalog, file: string): readonly OfflineEntry[] {
  const rows = catalog
    .sql('SELECT "group", sha256, bytes FROM offline_files WHERE file = ? ORDER BY "group"')
    .all(file);
  return rows.map((row) => ({
    group: row.group as string,
    file,
    sha256: row.sha256 as string,
    bytes: row.bytes as number,
  }));
}

/** Keeps a file in these places, and in no others. Call inside a transaction. */
export function saveOfflineEntries(catalog: Catalog, file: string, places: readonly OfflineEntry[]): void {
  catalog.sql('DELETE FROM offline_files WHERE file = ?').run(file);
  const statement = catalog.sql('INSERT INTO offline_files ("group", file, sha256, bytes) VALUES (?, ?, ?, ?)');
  for (const { group, sha256, bytes } of places) statement.run(group, file, sha256, bytes);
}

/** The groups that have files. */
export function offlineGroups(catalog: Catalog): readonly string[] {
  return arrays<[group: string]>(catalog, 'SELECT DISTINCT "group" FROM offline_files').map(([group]) => group);
}

/** The files of a group, in the order of their paths; those below a folder where one is given. */
export function offlineFilesOf(catalog: Catalog, group: string, below = ''): readonly OfflineFile[] {
  const statement =
    'SELECT file, sha256, bytes FROM offline_files WHERE "group" = ? AND file >= ? AND file < ? ORDER BY file';
  const rows = arrays<[string, string, number]>(catalog, statement, group, below, `${below}\u{10ffff}`);
  return rows.map(([file, sha256, bytes]) => ({ file, sha256, bytes }));
}

/** What decides with which year a page and its pictures are kept. */
export interface OfflineArticle {
  readonly year: string;
  /** What is known of each picture that the page shows; a withdrawn article shows none. */
  readonly pictures: readonly unknown[];
}

/** The year of the article at an address, withdrawn or not; undefined where there is none. */
export function yearOfArticle(catalog: Catalog, address: Address): string | undefined {
  const row = catalog.sql('SELECT substr(day, 1, 4) AS year FROM articles WHERE address = ?').get(address);
  return row?.year as string | undefined;
}

/** Every article that shows pictures. */
export function articlesWithPictures(catalog: Catalog): readonly OfflineArticle[] {
  const statement = `SELECT substr(day, 1, 4), pictures FROM articles WHERE +listed = 1 AND pictures <> '[]'`;
  return arrays<[year: string, pictures: string]>(catalog, statement).map(([year, pictures]) => ({
    year,
    pictures: (JSON.parse(pictures) as readonly { readonly info: unknown }[]).map(({ info }) => info),
  }));
}
