import { resolve } from 'node:path';
import { type Catalog, openCatalog, removeCatalog } from '../../catalog/database/catalog.ts';
import { readMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import type { Epochs } from '../epochs/epochs.ts';
import type { BuildOptions } from '../options/build-report.ts';

/**
 * Opens the catalogue of an archive. If its epoch is outdated, a new one replaces it. `rehash` trusts only one with a checksum. A build
 * of the pages alone is followed by another one of the same process.
 */
export function openBuildCatalog(
  file: string,
  epochs: Epochs,
  options: Pick<BuildOptions, 'rehash' | 'pagesOnly'> = { rehash: false },
): Catalog {
  const { rehash, pagesOnly = false } = options;
  const catalog = openCatalog(resolve(file), { checksumOnly: rehash, reopens: pagesOnly });
  const saved = readMetadata(catalog, 'catalog-epoch');
  if (saved === epochs.catalog) return catalog;
  if (saved !== undefined) {
    catalog.close();
    removeCatalog(file);
    return openBuildCatalog(file, epochs, options);
  }
  writeMetadata(catalog, 'catalog-epoch', epochs.catalog);
  return catalog;
}
