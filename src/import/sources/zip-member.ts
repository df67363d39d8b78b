import { crc32, inflateRawSync } from 'node:zlib';
import type yauzl from 'yauzl';
import { checkGrowth } from './check-growth.ts';
import { largestPage, tooLarge, UnreadableError } from './encoding/unreadable-error.ts';
import { gatherBytes } from './gather-bytes.ts';
import type { OpenZips } from './open-zips.ts';
import type { SourceFile } from './source-file.ts';

/** A ZIP whose members are read. */
export interface ZipArchive {
  readonly path: string;
  readonly zips: OpenZips;
}

/** A member of a ZIP as a source. It is unpacked when it is read, and never to more than its declared size. */
export function zipMember(archive: ZipArchive, entry: yauzl.Entry, name: string, pathHash: string): SourceFile {
  const pieces = (): AsyncGenerator<Uint8Array> => unpack(archive, entry);
  return {
    name,
    pathHash,
    size: entry.uncompressedSize,
    pieces,
    bytes: async () => {
      if (entry.uncompressedSize > largestPage) throw tooLarge();
      return gatherBytes(pieces());
    },
  };
}

async function* unpack({ path, zips }: ZipArchive, entry: yauzl.Entry): AsyncGenerator<Uint8Array> {
  checkGrowth(entry.compressedSize, entry.uncompressedSize);
  const zip = await zips.use(path);
  try {
    let sum = 0;
    for await (const piece of isSmall(entry) ? unpackAtOnce(zip, entry) : await zip.openReadStreamPromise(entry)) {
      sum = crc32(piece, sum);
      yield piece;
    }
    if (sum !== entry.crc32) throw new Error('its checksum differs');
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UnreadableError(`is broken within its archive (${error.message})`, { cause: error });
  } finally {
    zips.release(path);
  }
}

// Most pages are small. To set up a stream takes longer than to unpack them.
function isSmall({ compressionMethod, compressedSize, uncompressedSize }: yauzl.Entry): boolean {
  return compressionMethod === 8 && compressedSize <= 262_144 && uncompressedSize <= largestPage;
}

async function* unpackAtOnce(zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Uint8Array> {
  const packed = await gatherBytes(await zip.openReadStreamPromise(entry, { decodeFileData: false }));
  const bytes = inflated(packed, entry.uncompressedSize);
  if (bytes.length !== entry.uncompressedSize)
    throw new Error(`it holds ${bytes.length} bytes and declares ${entry.uncompressedSize}`);
  yield bytes;
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw error;
    throw new Error(`it holds more bytes than the ${size} that it declares`, { cause: error });
  }
}
