import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Catalog, openCatalog } from '../../catalog/database/catalog.ts';
import { readMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import type { Epochs } from '../epochs/epochs.ts';

/** The catalogue of an archive; one that was made by other rules is made anew. */
export function openBuildCatalog(file: string, epochs: Epochs): Catalog {
  const catalog = openCatalog(resolve(file));
  const known = readMetadata(catalog, 'catalog-epoch');
  if (known === epochs.catalog) return catalog;
  if (known !== undefined) {
    catalog.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
    return openBuildCatalog(file, epochs);
  }
  writeMetadata(catalog, 'catalog-epoch', epochs.catalog);
  return catalog;
}
