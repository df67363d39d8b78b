import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const chunkBytes = 1 << 20;

/** SHA-256 of a file's bytes, hex. Reads a part at a time, so that a file of any size takes little memory. */
export function hashFile(file: string): string {
  const handle = openSync(file, 'r');
  try {
    const hash = createHash('sha256');
    const chunk = Buffer.allocUnsafe(chunkBytes);
    for (let bytes = readSync(handle, chunk); bytes > 0; bytes = readSync(handle, chunk))
      hash.update(chunk.subarray(0, bytes));
    return hash.digest('hex');
  } finally {
    closeSync(handle);
  }
}

/** Whether a file is there with bytes of this hash. */
export function hasHash(file: string, hash: string | undefined): boolean {
  try {
    return hashFile(file) === hash;
  } catch {
    return false;
  }
}
