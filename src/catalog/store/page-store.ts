import type { Catalog } from '../database/catalog.ts';
import { arrays } from '../database/rows.ts';

/** A page as last rendered: what went in and what came out. */
export interface RenderedPage {
  readonly key: string;
  /** Hash of the record, the templates and the settings. */
  readonly hash: string;
  /** Path on the site. */
  readonly file: string;
  /** Of the file's bytes. */
  readonly sha256: string;
}

/** Notes pages that may have to be rendered again. Call inside a transaction. */
export function markPagesDirty(catalog: Catalog, keys: Iterable<string>): void {
  const statement = catalog.sql('INSERT OR IGNORE INTO dirty (key) VALUES (?)');
  for (const key of keys) statement.run(key);
}

/** Every page that was ever rendered may be wrong: all of them are looked at again. */
export function markAllPagesDirty(catalog: Catalog): void {
  catalog.sql('INSERT OR IGNORE INTO dirty (key) SELECT key FROM pages').run();
}

/** Forgets what was made into some files, since they are gone; their pages are looked at again. Call inside a transaction. */
export function deleteFileRecords(catalog: Catalog, files: Iterable<string>): void {
  for (const file of files) {
    catalog.sql('INSERT OR IGNORE INTO dirty (key) SELECT key FROM pages WHERE file = ?').run(file);
    catalog.sql('DELETE FROM pages WHERE file = ?').run(file);
    catalog.sql('DELETE FROM assets WHERE owner IN (SELECT owner FROM assets WHERE file = ?)').run(file);
  }
}

/** Who has given files to the site, for those whose name begins with a prefix. */
export function assetOwners(catalog: Catalog, prefix: string): ReadonlySet<string> {
  const rows = catalog
    .sql('SELECT DISTINCT owner FROM assets WHERE owner >= ? AND owner < ?')
    .all(prefix, `${prefix}\uffff`);
  return new Set(rows.map((row) => row.owner as string));
}

/** The file of an asset whose name begins with a prefix; undefined where there is none. */
export function findAsset(catalog: Catalog, prefix: string): string | undefined {
  const statement = 'SELECT file FROM assets WHERE file >= ? AND file < ? ORDER BY file LIMIT 1';
  return catalog.sql(statement).get(prefix, `${prefix}\uffff`)?.file as string | undefined;
}

/** The pages to look at, in the order of their keys, which keeps kinds and years together. */
export function dirtyPages(catalog: Catalog): readonly { readonly key: string; readonly hash?: string }[] {
  const rows = catalog.sql('SELECT d.key, p.hash FROM dirty d LEFT JOIN pages p ON p.key = d.key ORDER BY d.key').all();
  return rows.map((row) => ({
    key: row.key as string,
    ...(row.hash === null ? {} : { hash: row.hash as string }),
  }));
}

/** Notes what became of pages: rendered, found unchanged, or gone. Call inside a transaction. */
export function savePageResults(
  catalog: Catalog,
  outcome: {
    readonly rendered: readonly RenderedPage[];
    readonly unchanged: readonly string[];
    readonly gone: readonly string[];
  },
): void {
  for (const { key, hash, file, sha256 } of outcome.rendered) {
    catalog
      .sql('INSERT OR REPLACE INTO pages (key, hash, file, sha256) VALUES (?, ?, ?, ?)')
      .run(key, hash, file, sha256);
  }
  for (const key of outcome.gone) catalog.sql('DELETE FROM pages WHERE key = ?').run(key);
  const settled = catalog.sql('DELETE FROM dirty WHERE key = ?');
  for (const { key } of outcome.rendered) settled.run(key);
  for (const key of outcome.unchanged) settled.run(key);
  for (const key of outcome.gone) settled.run(key);
}

/** Notes the files that one owner (theme, pictures, a search shard) gives the site, in place of what it gave before. */
export function saveAssets(
  catalog: Catalog,
  owner: string,
  files: Iterable<{ readonly file: string; readonly sha256: string }>,
): void {
  catalog.sql('DELETE FROM assets WHERE owner = ?').run(owner);
  for (const { file, sha256 } of files) {
    catalog.sql('INSERT OR REPLACE INTO assets (file, sha256, owner) VALUES (?, ?, ?)').run(file, sha256, owner);
  }
}

/** The hash of a file of the site; undefined where there is none. */
export function hashOfFile(catalog: Catalog, file: string): string | undefined {
  const statement =
    'SELECT sha256 FROM pages WHERE file = ? UNION ALL SELECT sha256 FROM assets WHERE file = ? LIMIT 1';
  return catalog.sql(statement).get(file, file)?.sha256 as string | undefined;
}

/** The files of assets below a folder, in the order of their paths. */
export function assetsInFolder(catalog: Catalog, folder: string): readonly string[] {
  const rows = arrays<[file: string]>(
    catalog,
    'SELECT file FROM assets WHERE file >= ? AND file < ? ORDER BY file',
    ...[folder, `${folder}\uffff`],
  );
  return rows.map(([file]) => file);
}

/** Every file of the site as it should be, with its hash. */
export function siteFiles(catalog: Catalog): ReadonlyMap<string, string> {
  return new Map(
    arrays<[file: string, sha256: string]>(
      catalog,
      'SELECT file, sha256 FROM pages UNION ALL SELECT file, sha256 FROM assets',
    ),
  );
}

/** The files that may have come, changed or gone since the site was published, with their hashes; undefined for what is gone. */
export function unpublishedFiles(catalog: Catalog): ReadonlyMap<string, string | undefined> {
  const rows = arrays<[file: string]>(catalog, 'SELECT file FROM unpublished_files');
  return new Map(rows.map(([file]) => [file, hashOfFile(catalog, file)]));
}

/** All files are published. */
export function clearUnpublishedFiles(catalog: Catalog): void {
  catalog.sql('DELETE FROM unpublished_files').run();
}

export function countOfFiles(catalog: Catalog): number {
  const statement = 'SELECT (SELECT count(*) FROM pages) + (SELECT count(*) FROM assets) AS n';
  return catalog.sql(statement).get()?.n as number;
}

export function countOfPages(catalog: Catalog): number {
  return catalog.sql('SELECT count(*) AS n FROM pages').get()?.n as number;
}
