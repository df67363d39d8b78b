import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../language/sha256.ts';
import type { Manifest } from '../../publish/manifest.ts';

/** Files that the catalogue takes for made but that stand neither in the site folder nor, whole, among the staged ones. */
export function filesToRestore(expected: Manifest, current: Manifest, staging: string): readonly string[] {
  const lost: string[] = [];
  for (const [file, hash] of expected) {
    if (current.get(file) !== hash && !isStaged(join(staging, file), hash)) lost.push(file);
  }
  return lost;
}

function isStaged(file: string, hash: string): boolean {
  try {
    return sha256(readFileSync(file)) === hash;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return false;
    throw error;
  }
}
