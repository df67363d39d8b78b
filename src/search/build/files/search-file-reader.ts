import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads a file by its path in the search folder. */
export type ReadSearchFile = (path: string) => Uint8Array;

/** Reads search files from the first folder that has them. */
export function searchFileReader(folders: readonly string[]): ReadSearchFile {
  return (path) => {
    for (const folder of folders) {
      try {
        return readFileSync(join(folder, path));
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
      }
    }
    throw new Error(`search/${path} is missing. Delete the cache and the site, and build again.`);
  };
}
