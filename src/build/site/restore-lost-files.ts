import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { deleteFileRecords } from '../../catalog/store/page-store.ts';
import { hashFile } from '../../language/hashing/hash-file.ts';
import { walkFiles } from '../../publish/disk/walk-files.ts';
import type { Manifest } from '../../publish/manifest/manifest.ts';
import type { ManifestChanges } from '../../publish/manifest/manifest-difference.ts';

/**
 * Makes the build write files again that the catalogue lists with a hash that neither the site's file nor the staged file has.
 * Returns these files. Removes all other staged files, so that no file of an interrupted build is published or measured.
 */
export function restoreLostFiles(
  catalog: Catalog,
  listed: ManifestChanges,
  { staging, current }: { readonly staging: string; readonly current: Manifest },
): readonly string[] {
  const staged = new Set<string>();
  for (const file of walkFiles(staging).files) {
    const path = join(staging, file);
    if (hashFile(path) === listed.get(file)) staged.add(file);
    else rmSync(path);
  }
  const isLost = ([file, hash]: readonly [string, string | undefined]) =>
    hash !== undefined && current.get(file) !== hash && !staged.has(file);
  const lost = [...listed].filter(isLost).map(([file]) => file);
  if (lost.length > 0) catalog.transaction(() => deleteFileRecords(catalog, lost));
  return lost;
}
