import { createHash, hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

const chunkBytes = 1 << 20;

/** SHA-256 of a file's bytes, hex. Reads a part at a time, so that a file of any size takes little memory. */
export function hashFile(file: string): string {
  const handle = openSync(file, 'r');
  try {
    // A chunk for each of thousands of small files would cost more than their hashes.
    if (fstatSync(handle).size <= chunkBytes) return hash('sha256', readFileSync(handle), 'hex');
    const parts = createHash('sha256');
    const chunk = Buffer.allocUnsafe(chunkBytes);
    for (let bytes = readSync(handle, chunk); bytes > 0; bytes = readSync(handle, chunk))
      parts.update(chunk.subarray(0, bytes));
    return parts.digest('hex');
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
