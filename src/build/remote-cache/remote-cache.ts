import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  futimesSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { errorCode } from '../../publish/disk/text-file.ts';

/** A folder that builds of several machines share. */
export interface RemoteCacheFolder {
  readonly folder: string;
  /** Whether this build may add to it. */
  readonly isWritable: boolean;
}

/** What is cached: rendered pages, and the files of parts of the search index. */
export type CachedKind = 'pages' | 'search';

/** More than any page or part of the index has. A damaged entry cannot take more memory. */
const longestEntry = 1 << 30;
/** An entry that was used lately keeps its time stamp, so that most uses only read. */
const dayInMilliseconds = 86_400_000;
const params = { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 };

/** Notes that a file was used. Only its owner can. */
function touch(handle: number): void {
  const now = Date.now();
  if (now - fstatSync(handle).mtimeMs <= dayInMilliseconds) return;
  try {
    futimesSync(handle, now / 1000, now / 1000);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') throw error;
  }
}

/**
 * Results of builds by the hash of all their inputs. Each is a file of its own, compressed with a checksum, and is written in one
 * step, so several machines can read and write at once. The time stamp of an entry says, to the day, when it was last used.
 */
export class RemoteCache {
  readonly #cache: RemoteCacheFolder;
  readonly #kind: CachedKind;

  constructor(cache: RemoteCacheFolder, kind: CachedKind) {
    this.#cache = cache;
    this.#kind = kind;
  }

  /** The bytes that were saved under a hash. Undefined if there are none or they are damaged. */
  read(hash: string): Buffer | undefined {
    const compressed = this.#readFile(this.#fileOf(hash));
    if (!compressed) return undefined;
    try {
      return zstdDecompressSync(compressed, { maxOutputLength: longestEntry });
    } catch {
      return undefined;
    }
  }

  save(hash: string, content: Uint8Array | string): void {
    if (!this.#cache.isWritable) return;
    const file = this.#fileOf(hash);
    const part = `${file}.${randomUUID()}.part`;
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(part, zstdCompressSync(content, { params }));
      renameSync(part, file);
    } catch (error) {
      rmSync(part, { force: true });
      // Another user has made the folder or the entry since this build began.
      if (!['EACCES', 'EPERM'].includes(errorCode(error) ?? '')) throw error;
    }
  }

  #fileOf(hash: string): string {
    return join(this.#cache.folder, this.#kind, hash.slice(0, 2), `${hash}.zst`);
  }

  #readFile(file: string): Buffer | undefined {
    let handle: number;
    try {
      handle = openSync(file, 'r');
    } catch (error) {
      // Another user may have saved it for himself alone.
      if (['ENOENT', 'EACCES'].includes(errorCode(error) ?? '')) return undefined;
      throw error;
    }
    try {
      if (this.#cache.isWritable) touch(handle);
      return readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  }
}
