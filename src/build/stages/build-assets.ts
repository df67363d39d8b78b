import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { readMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import { assetOwners, saveAssets } from '../../catalog/store/page-store.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import { walkFiles } from '../../publish/disk/walk-files.ts';
import { ProblemsError } from '../../settings/files/problem.ts';
import { readSite } from '../../settings/read-site.ts';
import type { Assets } from '../../theme/bundle-assets.ts';
import { separateUrdu, urduFolder } from './build-urdu.ts';

const owner = 'theme';

/**
 * Builds the styles, fonts and scripts of the pages, if any of their sources has changed. A site without search has no scripts
 * for it.
 */
export async function buildAssets(
  catalog: Catalog,
  epoch: string,
  options: {
    /** The archive's folder, with its own styles and texts. */
    readonly root: string;
    readonly articles: string;
    /** The settings file. */
    readonly site: string;
    readonly cache: string;
    readonly staging: string;
    readonly search: boolean;
  },
): Promise<Assets> {
  const { cache, staging, search } = options;
  const saved = readMetadata(catalog, 'assets');
  const [folder, urdu] = [join(cache, 'theme'), urduFolder(cache)];
  const isSame = readMetadata(catalog, 'assets-epoch') === epoch && assetOwners(catalog, owner).size > 0;
  if (saved && isSame && existsSync(urdu)) return JSON.parse(saved);
  for (const old of [folder, urdu]) rmSync(old, { recursive: true, force: true });
  const { readOwnLook } = await import('../../theme/own/own-look.ts');
  const { bundleAssets } = await import('../../theme/bundle-assets.ts');
  const { endEsbuild } = await import('../../theme/esbuild-process.ts');
  const { settingsProblemsOf } = await import('./check-settings.ts');
  const problems = await settingsProblemsOf(options);
  if (problems.length > 0) throw new ProblemsError(problems);
  const site = await readSite(options.site);
  const { look } = await readOwnLook(options.root, site);
  const bundled = await bundleAssets(folder, options.root, site, look);
  await endEsbuild();
  const unused = search ? {} : withoutSearch(bundled.scripts, folder);
  const assets = { ...bundled, scripts: { ...bundled.scripts, ...unused } };
  separateUrdu(assets, folder, cache);
  cpSync(folder, staging, { recursive: true });
  const files = walkFiles(folder).files.map((file) => ({ file, sha256: sha256(readFileSync(join(folder, file))) }));
  catalog.transaction(() => {
    saveAssets(catalog, owner, files);
    writeMetadata(catalog, 'assets', JSON.stringify(assets));
    writeMetadata(catalog, 'assets-epoch', epoch);
  });
  return assets;
}

/** Removes the scripts that need the search. Templates see that they have no name. */
function withoutSearch(scripts: Assets['scripts'], folder: string): Readonly<Record<string, string>> {
  const unused = ['search', 'overTime', 'myList', 'keep'].filter((name) => scripts[name] !== undefined);
  for (const name of unused) rmSync(join(folder, scripts[name] ?? ''));
  return Object.fromEntries(unused.map((name) => [name, '']));
}
