import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import { readFact, writeFact } from '../catalog/facts.ts';
import { assetOwners, putAssets } from '../catalog/page-store.ts';
import { sha256 } from '../language/sha256.ts';
import { type Assets, bundleAssets } from '../theme/bundle-assets.ts';
import { walkFiles } from './folder/walk-files.ts';

const owner = 'theme';

/** Styles, fonts and scripts of the pages, made again when anything has changed that they are made from. */
export async function buildAssets(catalog: Catalog, epoch: string, cache: string, staging: string): Promise<Assets> {
  const known = readFact(catalog, 'assets');
  if (known && readFact(catalog, 'assets-epoch') === epoch && assetOwners(catalog, owner).size > 0)
    return JSON.parse(known);
  const folder = join(cache, 'theme');
  rmSync(folder, { recursive: true, force: true });
  const assets = await bundleAssets(folder);
  cpSync(folder, staging, { recursive: true });
  const files = walkFiles(folder).files.map((file) => ({ file, sha256: sha256(readFileSync(join(folder, file))) }));
  catalog.transaction(() => {
    putAssets(catalog, owner, files);
    writeFact(catalog, 'assets', JSON.stringify(assets));
    writeFact(catalog, 'assets-epoch', epoch);
  });
  return assets;
}
