import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadSearchFile } from './build-directory.ts';

/** Reads a file of the search from the first of the folders that has it; an error says how to mend what is missing. */
export function readFrom(folders: readonly string[]): ReadSearchFile {
  return (path) => {
    for (const folder of folders) {
      try {
        return readFileSync(join(folder, path));
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
      }
    }
    throw new Error(`search/${path} is missing: delete the cache and the site, and build again.`);
  };
}
