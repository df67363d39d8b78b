import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import type { ZipFile } from 'yauzl';
import type { FileCheck } from '../file-tree.ts';
import type { ZipMember } from './zip-members.ts';

/** Unpacks a file of a ZIP and passes its bytes to `use`. Stops as soon as there are more than its header says. */
export async function unpackMember(
  zip: ZipFile,
  { entry }: ZipMember,
  use: (chunk: Buffer) => void,
): Promise<{ readonly isComplete: boolean }> {
  const { compressedSize, uncompressedSize, compressionMethod } = entry;
  if (entry.isEncrypted() || ![0, 8].includes(compressionMethod)) throw new Error('cannot be unpacked');
  let size = 0;
  const take = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > uncompressedSize) throw new Error('is larger than its header says');
      use(chunk);
    }
  };
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  const inflate = createInflateRaw();
  if (compressionMethod === 0) await pipeline(packed, take);
  else await pipeline(packed, inflate, take);
  const used = compressionMethod === 0 ? size : inflate.bytesWritten;
  return { isComplete: size === uncompressedSize && used === compressedSize };
}

/** The hash of a file in a ZIP, and whether its header describes it. */
export async function checkMember(zip: ZipFile, member: ZipMember): Promise<FileCheck> {
  const hash = createHash('sha256');
  let sum = 0;
  try {
    const { isComplete } = await unpackMember(zip, member, (chunk) => {
      hash.update(chunk);
      sum = crc32(chunk, sum);
    });
    const digest = hash.digest('hex');
    if (isComplete && sum === member.entry.crc32) return { hash: digest };
    const problem = isComplete ? 'CRC that differs from its file' : 'size that differs from its file';
    return { hash: digest, finding: { problem, path: member.name, remedy: 'pack the ZIP again' } };
  } catch {
    return { hash: undefined };
  }
}
