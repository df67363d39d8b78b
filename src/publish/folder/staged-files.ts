import { join } from 'node:path';
import { hasHash } from '../../language/hashing/hash-file.ts';
import { walkFiles } from '../disk/walk-files.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { ManifestDifference } from '../manifest/manifest-difference.ts';

/** A file of the new version that was not built. */
export class LostFileError extends Error {
  constructor(path: string) {
    super(`${path} belongs to the new site, and is not among the files that were built`);
    this.name = 'LostFileError';
  }
}

/** Checks that every new or changed file was built. */
export function assertStaged(staging: string, { added, changed }: ManifestDifference): void {
  const staged = new Set(walkFiles(staging).files);
  for (const path of [...added, ...changed]) if (!staged.has(path)) throw new LostFileError(path);
}

/** Checks that a file which is no longer staged was moved to its path before an interruption. */
export function assertMoved(root: string, path: string, next: Manifest): void {
  if (!hasHash(join(root, path), next.get(path))) throw new LostFileError(path);
}
