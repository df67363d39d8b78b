import { join } from 'node:path';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { deleteFileRecords, siteFiles } from '../../catalog/store/page-store.ts';
import { sha256 } from '../../language/sha256.ts';
import { readBytesIfExists } from '../../publish/disk/text-file.ts';
import type { Manifest } from '../../publish/manifest/manifest.ts';

/** Makes the build write files again that the catalogue lists but that are neither in the site folder nor staged. */
export function restoreLostFiles(catalog: Catalog, current: Manifest, staging: string): void {
  const lost = [...siteFiles(catalog)].filter(([file, hash]) => {
    return current.get(file) !== hash && !isStaged(join(staging, file), hash);
  });
  catalog.transaction(() =>
    deleteFileRecords(
      catalog,
      lost.map(([file]) => file),
    ),
  );
}

function isStaged(file: string, hash: string): boolean {
  const bytes = readBytesIfExists(file);
  return bytes !== undefined && sha256(bytes) === hash;
}
