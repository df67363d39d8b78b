import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { sha256 } from '../../language/hashing/sha256.ts';
import { largestPage, tooLarge } from './encoding/unreadable-error.ts';
import type { SourceFile } from './source-file.ts';

/** A regular file as a source. Messages show it as `name`. */
export async function fileOnDisk(path: string, name: string): Promise<SourceFile> {
  const { size } = await stat(path);
  return {
    name: name.split(sep).join('/'),
    size,
    pathHash: sha256(path).slice(0, 16),
    bytes: async () => {
      if (size > largestPage) throw tooLarge();
      return readFile(path);
    },
    pieces: () => createReadStream(path, { highWaterMark: 256 * 1024 }),
  };
}
