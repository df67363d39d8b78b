import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { byCodeUnit } from '../../language/collator.ts';
import { directoryRecord, dosTime, endOfZip, localHeader, type ZipEntry } from './zip-records.ts';

export interface ZipOptions {
  /** The time that every entry gets. */
  readonly time: Date;
  readonly onProgress?: (done: number, total: number) => void;
}

interface Packed {
  readonly name: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly bytes: Buffer;
  readonly isDeflated: boolean;
}

const deflate = promisify(deflateRaw);
/** Packed already: deflating them costs time and saves nothing. */
const packed = /\.(?:avif|webp|jpe?g|png|gif|woff2|bin|zip|gz)$/i;
/** Files that are packed ahead of the one being written, by as many threads as zlib has. */
const ahead = 16;
/** ZIP's own limit for a file without ZIP64 in its header; no page or picture comes near. */
const largest = 0xfffffffe;

/**
 * Writes files of a folder into a ZIP that is the same, byte for byte, whenever and wherever it is written: sorted, of one time,
 * with names in UTF-8. The old file stays until the new one is whole. Returns its size.
 */
export async function writeZip(
  folder: string,
  paths: readonly string[],
  out: string,
  { time, onProgress = () => {} }: ZipOptions,
): Promise<number> {
  const sorted = paths.toSorted(byCodeUnit);
  const part = `${out}.part`;
  const stream = createWriteStream(part);
  const failed = once(stream, 'close').then(() => undefined);
  const moment = dosTime(time);
  const entries: ZipEntry[] = [];
  let offset = 0;
  const write = async (bytes: Buffer) => {
    offset += bytes.length;
    if (!stream.write(bytes)) await Promise.race([once(stream, 'drain'), failed]);
  };
  try {
    const waiting = sorted.slice(0, ahead).map((path) => pack(folder, path));
    for (let done = 0; done < sorted.length; done++) {
      const next = sorted[done + ahead];
      if (next !== undefined) waiting.push(pack(folder, next));
      const { bytes, ...file } = (await waiting.shift()) as Packed;
      const entry = { ...file, packedSize: bytes.length, offset };
      entries.push(entry);
      await write(localHeader(entry, moment));
      await write(bytes);
      onProgress(done + 1, sorted.length);
    }
    const start = offset;
    for (const entry of entries) await write(directoryRecord(entry, moment));
    await write(endOfZip(entries.length, start, offset - start));
    stream.end();
    await failed;
    renameSync(part, out);
    return offset;
  } catch (error) {
    stream.destroy();
    rmSync(part, { force: true });
    throw error;
  }
}

async function pack(folder: string, path: string): Promise<Packed> {
  const content = await readFile(join(folder, path));
  if (content.length > largest) throw new Error(`${join(folder, path)} is too large for a ZIP`);
  const deflated = packed.test(path) || content.length === 0 ? content : await deflate(content, { level: 9 });
  const isDeflated = deflated.length < content.length;
  return {
    name: Buffer.from(path),
    crc: crc32(content),
    size: content.length,
    bytes: isDeflated ? deflated : content,
    isDeflated,
  };
}
