import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import type { SourceFile } from '../form.ts';
import { checkGrowth } from './check-growth.ts';
import { largestPage, tooLarge } from './file-on-disk.ts';
import { gatherBytes } from './gather-bytes.ts';
import { UnreadableError } from './unreadable-error.ts';

/** A member of a ZIP as a source; it is unpacked when it is read, and no further than it says it goes. */
export function zipMember(zipPath: string, entry: yauzl.Entry, name: string, place: string): SourceFile {
  const pieces = (): AsyncGenerator<Uint8Array> => unpack(zipPath, entry);
  return {
    name,
    place,
    size: entry.uncompressedSize,
    pieces,
    bytes: async () => {
      if (entry.uncompressedSize > largestPage) throw tooLarge();
      return gatherBytes(pieces());
    },
  };
}

async function* unpack(zipPath: string, entry: yauzl.Entry): AsyncGenerator<Uint8Array> {
  checkGrowth(entry.compressedSize, entry.uncompressedSize);
  // Opened for each read: thousands of members then need no more than one open file.
  const zip = await yauzl.openPromise(zipPath, { lazyEntries: true, autoClose: false, decodeStrings: false });
  try {
    let sum = 0;
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      sum = crc32(piece, sum);
      yield piece;
    }
    if (sum !== entry.crc32) throw new Error('its checksum differs');
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UnreadableError(`is broken within its archive (${error.message})`, { cause: error });
  } finally {
    zip.close();
  }
}
