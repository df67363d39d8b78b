import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Catalog } from '../../catalog/database/catalog.ts';
import {
  clearStaleOfflineFiles,
  type OfflineEntry,
  offlineEntries,
  pictureFolder,
  saveOfflineEntries,
  staleOfflineFiles,
} from '../../catalog/store/offline-store.ts';
import { assetsInFolder, hashOfFile } from '../../catalog/store/page-store.ts';
import { hasHash } from '../../language/hashing/hash-file.ts';
import { groupsOf } from './offline-group.ts';
import { yearsOfFiles } from './years-of-files.ts';

/** Where a site's files lie: new ones are staged. */
export interface Places {
  readonly out: string;
  readonly staging: string;
}

/** Files on the site that were changed or removed after they were published. Their sizes are not known. */
export class DamagedFilesError extends Error {
  readonly files: readonly string[];

  constructor(files: readonly string[]) {
    super(`Changed on the site after they were published: ${files.join(', ')}`);
    this.name = 'DamagedFilesError';
    this.files = files;
  }
}

/**
 * Settles in which groups the touched files are kept; returns the groups that this has changed. Call inside a transaction. Throws a
 * DamagedFilesError if it needs the size of a file on the site that does not have the hash of the catalogue.
 */
export function settleTouched(catalog: Catalog, { out, staging }: Places): ReadonlySet<string> {
  const damaged: string[] = [];
  /** Staged files are compared with their hashes before they are published. */
  const sizeOf = (file: string, sha256: string): number => {
    const staged = statSync(join(staging, file), { throwIfNoEntry: false });
    if (staged) return staged.size;
    const published = join(resolve(out), file);
    if (hasHash(published, sha256)) return statSync(published).size;
    damaged.push(file);
    return 0;
  };
  const touched = new Set(staleOfflineFiles(catalog));
  if ([...touched].some((file) => file.startsWith(pictureFolder)))
    for (const picture of assetsInFolder(catalog, pictureFolder)) touched.add(picture);
  const yearsOf = yearsOfFiles(catalog);
  const changed = new Set<string>();
  for (const file of touched) {
    const before = offlineEntries(catalog, file);
    const sha256 = hashOfFile(catalog, file);
    const groups = sha256 === undefined ? [] : groupsOf(file, yearsOf).toSorted();
    if (isSame(before, groups, sha256)) continue;
    const known = before.find((place) => place.sha256 === sha256)?.bytes;
    const bytes = known ?? (sha256 !== undefined && groups.length > 0 ? sizeOf(file, sha256) : 0);
    const after = groups.map((group): OfflineEntry => ({ group, file, sha256: sha256 ?? '', bytes }));
    saveOfflineEntries(catalog, file, after);
    for (const { group } of [...before, ...after]) changed.add(group);
  }
  if (damaged.length > 0) throw new DamagedFilesError(damaged);
  clearStaleOfflineFiles(catalog);
  return changed;
}

function isSame(before: readonly OfflineEntry[], groups: readonly string[], sha256: string | undefined): boolean {
  return (
    before.length === groups.length &&
    before.every((place, index) => place.group === groups[index] && place.sha256 === sha256)
  );
}
