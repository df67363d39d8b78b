import { LostFileError } from './folder-change.ts';
import type { ManifestDifference } from './manifest-difference.ts';
import { walkFiles } from './walk-files.ts';

/** Makes sure that every new or changed file was built, before anything is touched. */
export function assertStaged(staging: string, { added, changed }: ManifestDifference): void {
  const staged = new Set(walkFiles(staging).files);
  for (const path of [...added, ...changed]) if (!staged.has(path)) throw new LostFileError(path);
}
