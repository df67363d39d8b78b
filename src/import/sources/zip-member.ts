import { crc32, inflateRawSync } from 'node:zlib';
import type yauzl from 'yauzl';
import { checkGrowth } from './check-growth.ts';
import { largestPage, tooLarge, UnreadableError } from './encoding/unreadable-error.ts';
import { gatherBytes } from './gather-bytes.ts';
import type { SourceFile } from './source-file.ts';
import type { ZipReader } from './zip-reader.ts';

/** A member of a ZIP as a source; it is unpacked when it is read, and no further than it says it goes. */
export function zipMember(archive: ZipReader, entry: yauzl.Entry, name: string, place: string): SourceFile {
  const pieces = (): AsyncGenerator<Uint8Array> => unpack(archive, entry);
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

async function* unpack(archive: ZipReader, entry: yauzl.Entry): AsyncGenerator<Uint8Array> {
  checkGrowth(entry.compressedSize, entry.uncompressedSize);
  const zip = await archive.take();
  try {
    let sum = 0;
    for await (const piece of isSmall(entry) ? atOnce(zip, entry) : await zip.openReadStreamPromise(entry)) {
      sum = crc32(piece, sum);
      yield piece;
    }
    if (sum !== entry.crc32) throw new Error('its checksum differs');
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UnreadableError(`is broken within its archive (${error.message})`, { cause: error });
  } finally {
    archive.giveBack();
  }
}

// As most pages are: to set up a stream for one would take longer than to unpack it.
function isSmall({ compressionMethod, compressedSize, uncompressedSize }: yauzl.Entry): boolean {
  return compressionMethod === 8 && compressedSize <= 262_144 && uncompressedSize <= largestPage;
}

async function* atOnce(zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Uint8Array> {
  const packed = await gatherBytes(await zip.openReadStreamPromise(entry, { decodeFileData: false }));
  const bytes = inflated(packed, entry.uncompressedSize);
  if (bytes.length !== entry.uncompressedSize) throw new Error(`not the ${entry.uncompressedSize} bytes that it says`);
  yield bytes;
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw error;
    throw new Error(`too many bytes: it says ${size}`, { cause: error });
  }
}
