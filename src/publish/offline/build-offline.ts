import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Catalog } from '../../catalog/catalog.ts';
import { readFact, writeFact } from '../../catalog/facts.ts';
import { assetOwners, assetWith, putAssets, siteFiles } from '../../catalog/page-store.ts';
import { keepSizes, knownSizes } from '../../catalog/sizes.ts';
import { byCodeUnit } from '../../language/collator.ts';
import { sha256 } from '../../language/sha256.ts';
import { type OfflineFiles, offlineFiles } from './offline-files.ts';
import { workerFile, writeOffline } from './write-offline.ts';
import { yearsFrom } from './years-from.ts';

const owner = 'offline';

/** Where a site's files lie: new ones are staged. */
interface Places {
  readonly out: string;
  readonly staging: string;
}

/** Makes the worker's script and its lists, where any file that the site offers to keep has changed. */
export function buildOffline(catalog: Catalog, places: Places): void {
  const worker = workerAddress(catalog);
  const files = [...siteFiles(catalog)].filter(([file]) => !isOwn(file));
  const hash = sha256(
    worker +
      files
        .map((pair) => pair.join(' '))
        .toSorted(byCodeUnit)
        .join('\n'),
  );
  if (readFact(catalog, owner) === hash && assetOwners(catalog, owner).has(owner)) return;
  const written = writeOffline(filesToKeep(catalog, files, places), worker, places.staging);
  catalog.transaction(() => {
    putAssets(
      catalog,
      owner,
      [...written].map(([file, sha]) => ({ file, sha256: sha })),
    );
    writeFact(catalog, owner, hash);
  });
}

/** The files of a part of a site, for whoever joins the parts. */
export function offlineOfPart(catalog: Catalog, places: Places): OfflineFiles {
  return filesToKeep(
    catalog,
    [...siteFiles(catalog)].filter(([file]) => !isOwn(file)),
    places,
  );
}

/** The address of the worker's code. */
export function workerAddress(catalog: Catalog): string {
  const worker = assetWith(catalog, 'assets/worker-');
  if (worker === undefined) throw new Error('The site has no service worker among its assets.');
  return worker;
}

function filesToKeep(
  catalog: Catalog,
  files: readonly (readonly [file: string, sha256: string])[],
  { out, staging }: Places,
): OfflineFiles {
  const folder = resolve(out);
  const known = knownSizes(catalog);
  const found = new Map<string, number>();
  const sizeOf = (file: string, hash: string) => {
    const size = known.get(hash) ?? found.get(hash);
    if (size !== undefined) return size;
    const { size: bytes } = statSync(join(staging, file), { throwIfNoEntry: false }) ?? statSync(join(folder, file));
    found.set(hash, bytes);
    return bytes;
  };
  const groups = offlineFiles(files, yearsFrom(catalog), sizeOf);
  catalog.transaction(() => keepSizes(catalog, found));
  return groups;
}

function isOwn(file: string): boolean {
  return file === workerFile || file.startsWith('offline/');
}
