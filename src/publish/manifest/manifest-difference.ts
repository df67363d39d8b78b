import type { Manifest } from './manifest.ts';

/** How one version of a site becomes the next. */
export interface ManifestDifference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly kept: number;
}

/** The difference between two versions of which all files are known. */
export function manifestDifference(previous: Manifest, next: Manifest): ManifestDifference {
  const added: string[] = [];
  const changed: string[] = [];
  for (const [path, hash] of next) {
    const before = previous.get(path);
    if (before === undefined) added.push(path);
    else if (before !== hash) changed.push(path);
  }
  const shared = next.size - added.length;
  const removed = shared === previous.size ? [] : [...previous.keys()].filter((path) => !next.has(path));
  return { added, changed, removed, kept: shared - changed.length };
}

/** Files that may differ from a version, with their hashes. Undefined for removed files. */
export type ManifestChanges = ReadonlyMap<string, string | undefined>;

/** A version and its difference from the one before. */
export interface NextManifest {
  readonly manifest: Manifest;
  readonly difference: ManifestDifference;
}

/** A version whose files are all known. */
export function nextVersion(previous: Manifest, next: Manifest): NextManifest {
  return { manifest: next, difference: manifestDifference(previous, next) };
}

/** A version of which only the changes are known. */
export function changedVersion(previous: Manifest, changes: ManifestChanges): NextManifest {
  const manifest = new Map(previous);
  const [added, changed, removed]: [string[], string[], string[]] = [[], [], []];
  for (const [path, hash] of changes) {
    const before = previous.get(path);
    if (before === hash) continue;
    if (hash === undefined) {
      manifest.delete(path);
      removed.push(path);
    } else {
      manifest.set(path, hash);
      (before === undefined ? added : changed).push(path);
    }
  }
  return { manifest, difference: { added, changed, removed, kept: manifest.size - added.length - changed.length } };
}

/** The paths at which two versions differ. */
export function differingPaths(difference: ManifestDifference): readonly string[] {
  return [...difference.added, ...difference.changed, ...difference.removed];
}

/** What a publication did to the files of the site folder. */
export interface FileChanges {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly kept: number;
}

/** The difference as numbers. */
export function countChanges(difference: ManifestDifference): FileChanges {
  const { added, changed, removed, kept } = difference;
  return { added: added.length, changed: changed.length, removed: removed.length, kept };
}
