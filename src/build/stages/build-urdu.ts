import { cpSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import { assetOwners, saveAssets } from '../../catalog/store/page-store.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import { hasPagesIn } from '../../pages/parts/has-pages-in.ts';
import { walkFiles } from '../../publish/disk/walk-files.ts';
import { type Assets, licencesWithoutUrdu } from '../../theme/assets.ts';
import type { Build } from './build.ts';

const owner = 'urdu';

/** The folder in the cache for the assets that only sites with pages in Urdu have. */
export function urduFolder(cache: string): string {
  return join(cache, 'urdu');
}

/** Moves the assets of pages in Urdu, and the licences of sites with and without such pages, out of the folder of the other assets. */
export function separateUrdu(assets: Assets, folder: string, cache: string): void {
  const move = (file: string, to: string) => {
    const target = join(urduFolder(cache), to);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(join(folder, file), target);
  };
  for (const file of [assets.styles.ur, assets.scripts.nastaliq, assets.nastaliq]) if (file) move(file, `with/${file}`);
  move('licences.txt', 'with/licences.txt');
  move(licencesWithoutUrdu, 'without/licences.txt');
}

/** Adds the assets of pages in Urdu if the site has such a page. Their font is as large as all others together. */
export function buildUrdu({ catalog, options, setup, archive }: Build): void {
  const choice = hasPagesIn(archive.context, 'ur') ? 'with' : 'without';
  const state = `${choice} ${readMetadata(catalog, 'assets-epoch')}`;
  if (readMetadata(catalog, owner) === state && assetOwners(catalog, owner).has(owner)) return;
  const folder = join(urduFolder(options.cache), choice);
  cpSync(folder, setup.staging, { recursive: true });
  const files = walkFiles(folder).files.map((file) => ({ file, sha256: sha256(readFileSync(join(folder, file))) }));
  catalog.transaction(() => {
    saveAssets(catalog, owner, files);
    writeMetadata(catalog, owner, state);
  });
}
