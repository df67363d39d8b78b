import type { Catalog } from '../database/catalog.ts';
import { number, optional, text } from '../database/columns.ts';

/** A page as last rendered: the hash of its input and of its output. */
export interface RenderedPage {
  readonly key: string;
  /** Hash of the record, the templates and the settings. */
  readonly hash: string;
  /** Path on the site. */
  readonly file: string;
  /** Of the file's bytes. */
  readonly sha256: string;
}

/** Marks pages that may have to be rendered again. Call inside a transaction. */
export function markPagesDirty(catalog: Catalog, keys: Iterable<string>): void {
  for (const key of keys) catalog.run('INSERT OR IGNORE INTO dirty (key) VALUES (?)', key);
}

export function markAllPagesDirty(catalog: Catalog): void {
  catalog.run('INSERT OR IGNORE INTO dirty (key) SELECT key FROM pages');
}

/** Marks all pages of one kind dirty. */
export function markKindDirty(catalog: Catalog, kind: string): void {
  catalog.run('INSERT OR IGNORE INTO dirty (key) SELECT key FROM pages WHERE key = ? OR key GLOB ?', kind, `${kind}|*`);
}

/** Deletes the records of files that are gone or damaged, and marks their pages dirty. Call inside a transaction. */
export function deleteFileRecords(catalog: Catalog, files: Iterable<string>): void {
  for (const file of files) {
    catalog.run('INSERT OR IGNORE INTO dirty (key) SELECT key FROM pages WHERE file = ?', file);
    catalog.run('DELETE FROM pages WHERE file = ?', file);
    // Its size may be that of the damaged file.
    catalog.run("UPDATE offline_files SET sha256 = '' WHERE file = ?", file);
    catalog.run('DELETE FROM assets WHERE owner IN (SELECT owner FROM assets WHERE file = ?)', file);
  }
}

/** The owners of assets whose name begins with a prefix. */
export function assetOwners(catalog: Catalog, prefix: string): ReadonlySet<string> {
  const statement = 'SELECT DISTINCT owner FROM assets WHERE owner >= ? AND owner < ?';
  return new Set(catalog.values(text, statement, prefix, `${prefix}\uffff`));
}

/** All pages and assets, without those of owners whose name begins with a prefix. */
export function filesOfOthers(catalog: Catalog, prefix: string): readonly string[] {
  const statement = 'SELECT file FROM pages UNION ALL SELECT file FROM assets WHERE owner < ? OR owner >= ?';
  return catalog.values(text, statement, prefix, `${prefix}\uffff`);
}

/** The first asset whose file begins with a prefix. Undefined if there is none. */
export function findAsset(catalog: Catalog, prefix: string): string | undefined {
  const statement = 'SELECT file FROM assets WHERE file >= ? AND file < ? ORDER BY file LIMIT 1';
  return catalog.value(text, statement, prefix, `${prefix}\uffff`);
}

/** The dirty pages, in the order of their keys, which keeps kinds and years together. */
export function dirtyPages(catalog: Catalog): readonly { readonly key: string; readonly hash?: string }[] {
  const statement = 'SELECT d.key, p.hash FROM dirty d LEFT JOIN pages p ON p.key = d.key ORDER BY d.key';
  const rows = catalog.rows([text, optional(text)], statement);
  return rows.map(([key, hash]) => (hash === undefined ? { key } : { key, hash }));
}

/** Saves the results of rendering: pages that were rendered, found unchanged, or are gone. Call inside a transaction. */
export function savePageResults(
  catalog: Catalog,
  results: {
    readonly rendered: readonly RenderedPage[];
    readonly unchanged: readonly string[];
    readonly gone: readonly string[];
  },
): void {
  for (const { key, hash, file, sha256 } of results.rendered)
    catalog.run('INSERT OR REPLACE INTO pages (key, hash, file, sha256) VALUES (?, ?, ?, ?)', key, hash, file, sha256);
  for (const key of results.gone) catalog.run('DELETE FROM pages WHERE key = ?', key);
  for (const key of [...results.rendered.map((page) => page.key), ...results.unchanged, ...results.gone])
    catalog.run('DELETE FROM dirty WHERE key = ?', key);
}

/** Saves the files that one owner (theme, pictures, a search shard) adds to the site, in place of its earlier ones. */
export function saveAssets(
  catalog: Catalog,
  owner: string,
  files: Iterable<{ readonly file: string; readonly sha256: string }>,
): void {
  catalog.run('DELETE FROM assets WHERE owner = ?', owner);
  const statement = 'INSERT OR REPLACE INTO assets (file, sha256, owner) VALUES (?, ?, ?)';
  for (const { file, sha256 } of files) catalog.run(statement, file, sha256, owner);
}

/** The hash of a file of the site. Undefined if there is none. */
export function hashOfFile(catalog: Catalog, file: string): string | undefined {
  const statement =
    'SELECT sha256 FROM pages WHERE file = ? UNION ALL SELECT sha256 FROM assets WHERE file = ? LIMIT 1';
  return catalog.value(text, statement, file, file);
}

/** The files of the assets in a folder, in the order of their paths. */
export function assetsInFolder(catalog: Catalog, folder: string): readonly string[] {
  const statement = 'SELECT file FROM assets WHERE file >= ? AND file < ? ORDER BY file';
  return catalog.values(text, statement, folder, `${folder}\uffff`);
}

/** Every file that the site should have, with its hash. */
export function siteFiles(catalog: Catalog): ReadonlyMap<string, string> {
  const statement = 'SELECT file, sha256 FROM pages UNION ALL SELECT file, sha256 FROM assets';
  return new Map(catalog.rows([text, text], statement));
}

/** The files that were added, changed or removed since the site was published, with their hashes. Undefined if removed. */
export function unpublishedFiles(catalog: Catalog): ReadonlyMap<string, string | undefined> {
  const files = catalog.values(text, 'SELECT file FROM unpublished_files');
  return new Map(files.map((file) => [file, hashOfFile(catalog, file)]));
}

export function clearUnpublishedFiles(catalog: Catalog): void {
  catalog.run('DELETE FROM unpublished_files');
}

export function countOfFiles(catalog: Catalog): number {
  return catalog.value(number, 'SELECT (SELECT count(*) FROM pages) + (SELECT count(*) FROM assets)') ?? 0;
}

export function countOfPages(catalog: Catalog): number {
  return catalog.value(number, 'SELECT count(*) FROM pages') ?? 0;
}
