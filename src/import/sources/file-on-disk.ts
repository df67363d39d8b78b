import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { sha256 } from '../../language/sha256.ts';
import type { SourceFile } from './source-file.ts';
import { UnreadableError } from './unreadable-error.ts';

/** The most a single page, post or picture may have: larger ones are mistakes or attacks. */
export const largestPage = 64 * 1024 * 1024;

/** The same error under the name that forms know it by: it covers every source that cannot be had whole. */
export { UnreadableError as TooLargeError };

/** Why a page of so many bytes is not taken into memory. */
export function tooLarge(): UnreadableError {
  return new UnreadableError(`is larger than ${largestPage / 1024 / 1024} MB`);
}

/** A regular file of a folder as a source; `name` is how the editor knows it. */
export async function fileOnDisk(path: string, name: string): Promise<SourceFile> {
  const { size } = await stat(path);
  return {
    name: name.split(sep).join('/'),
    size,
    place: sha256(path).slice(0, 16),
    bytes: async () => {
      if (size > largestPage) throw tooLarge();
      return readFile(path);
    },
    pieces: () => createReadStream(path, { highWaterMark: 256 * 1024 }),
  };
}
