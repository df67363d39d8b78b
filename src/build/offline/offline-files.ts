import { byCodeUnit } from '../../language/collator.ts';
import { urlOf } from '../../pages/parts/addresses.ts';
import { hashLength, type PlannedFile } from '../../theme/scripts/offline/plan/build-plan.ts';
import { groupsOf, type YearsOf } from './offline-group.ts';

/** The files of each group: what a list is made from. */
export type OfflineFiles = ReadonlyMap<string, readonly PlannedFile[]>;

/** Puts the files of a site, or of a part of it, into their groups, in the order of their paths. */
export function offlineFiles(
  files: Iterable<readonly [file: string, sha256: string]>,
  yearsOf: YearsOf,
  sizeOf: (file: string, sha256: string) => number,
): OfflineFiles {
  const groups = new Map<string, PlannedFile[]>();
  for (const [file, sha256] of [...files].toSorted(([a], [b]) => byCodeUnit(a, b))) {
    const names = groupsOf(file, yearsOf);
    if (names.length === 0) continue;
    const entry: PlannedFile = [urlOf(file), sizeOf(file, sha256), sha256.slice(0, hashLength)];
    for (const name of names) {
      const known = groups.get(name);
      if (known) known.push(entry);
      else groups.set(name, [entry]);
    }
  }
  return groups;
}

/** The groups of several parts of a site as one; what several parts have, such as pictures, is there once. */
export function joinOfflineFiles(parts: Iterable<OfflineFiles>): OfflineFiles {
  const groups = new Map<string, Map<string, PlannedFile>>();
  for (const part of parts) {
    for (const [name, files] of part) {
      const known = groups.get(name) ?? new Map<string, PlannedFile>();
      groups.set(name, known);
      for (const file of files) known.set(file[0], file);
    }
  }
  return new Map([...groups].map(([name, files]) => [name, [...files.values()]]));
}
