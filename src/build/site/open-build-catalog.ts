import { resolve } from 'node:path';
import { type Catalog, openCatalog, removeCatalog } from '../../catalog/database/catalog.ts';
import { readMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import type { Epochs } from '../epochs/epochs.ts';

/** Opens the catalogue of an archive. If its epoch is outdated, a new one replaces it. `rehash` trusts only one with a checksum. */
export function openBuildCatalog(file: string, epochs: Epochs, rehash = false): Catalog {
  const catalog = openCatalog(resolve(file), { checksumOnly: rehash });
  const saved = readMetadata(catalog, 'catalog-epoch');
  if (saved === epochs.catalog) return catalog;
  if (saved !== undefined) {
    catalog.close();
    removeCatalog(file);
    return openBuildCatalog(file, epochs, rehash);
  }
  writeMetadata(catalog, 'catalog-epoch', epochs.catalog);
  return catalog;
}
