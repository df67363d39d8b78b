import { arrays } from './arrays.ts';
import type { Catalog } from './catalog.ts';

/** How many bytes the files of the site have, by their hashes, as far as anybody has asked the disk. */
export function knownSizes(catalog: Catalog): ReadonlyMap<string, number> {
  return new Map(arrays<[sha256: string, bytes: number]>(catalog, 'SELECT sha256, bytes FROM sizes'));
}

/** Keeps sizes; those of files that the site no longer has go when they are the greater part. Call inside a transaction. */
export function keepSizes(catalog: Catalog, sizes: ReadonlyMap<string, number>): void {
  const statement = catalog.sql('INSERT OR IGNORE INTO sizes (sha256, bytes) VALUES (?, ?)');
  for (const [sha256, bytes] of sizes) statement.run(sha256, bytes);
  const count = (table: string) => catalog.sql(`SELECT count(*) AS n FROM ${table}`).get()?.n as number;
  if (count('sizes') <= 2 * (count('pages') + count('assets'))) return;
  catalog.sql('DELETE FROM sizes WHERE sha256 NOT IN (SELECT sha256 FROM pages UNION SELECT sha256 FROM assets)').run();
}
