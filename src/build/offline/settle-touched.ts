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
import { groupsOf } from './offline-group.ts';
import { yearsOfFiles } from './years-of-files.ts';

/** Where a site's files lie: new ones are staged. */
export interface Places {
  readonly out: string;
  readonly staging: string;
}

/** Settles in which groups the touched files are kept; returns the groups that this has changed. Call inside a transaction. */
export function settleTouched(catalog: Catalog, { out, staging }: Places): ReadonlySet<string> {
  const folder = resolve(out);
  const sizeOf = (file: string) =>
    (statSync(join(staging, file), { throwIfNoEntry: false }) ?? statSync(join(folder, file))).size;
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
    const bytes = before.find((place) => place.sha256 === sha256)?.bytes ?? (groups.length > 0 ? sizeOf(file) : 0);
    const after = groups.map((group): OfflineEntry => ({ group, file, sha256: sha256 ?? '', bytes }));
    saveOfflineEntries(catalog, file, after);
    for (const { group } of [...before, ...after]) changed.add(group);
  }
  clearStaleOfflineFiles(catalog);
  return changed;
}

function isSame(before: readonly OfflineEntry[], groups: readonly string[], sha256: string | undefined): boolean {
  return (
    before.length === groups.length &&
    before.every((place, index) => place.group === groups[index] && place.sha256 === sha256)
  );
}
