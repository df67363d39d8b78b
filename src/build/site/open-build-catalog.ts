import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Catalog, openCatalog } from '../../catalog/database/catalog.ts';
import { readMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import type { Epochs } from '../epochs/epochs.ts';

/** Opens the catalogue of an archive. If its epoch is outdated, a new one replaces it. */
export function openBuildCatalog(file: string, epochs: Epochs): Catalog {
  const catalog = openCatalog(resolve(file));
  const saved = readMetadata(catalog, 'catalog-epoch');
  if (saved === epochs.catalog) return catalog;
  if (saved !== undefined) {
    catalog.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
    return openBuildCatalog(file, epochs);
  }
  writeMetadata(catalog, 'catalog-epoch', epochs.catalog);
  return catalog;
}
