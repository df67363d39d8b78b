import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const chunkSize = 1024 * 1024;

/** The SHA-256 of a file of any size. Reads it in chunks. */
export function hashOfBytes(file: string): string {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(chunkSize);
  const handle = openSync(file, 'r');
  try {
    for (let length = readSync(handle, buffer); length > 0; length = readSync(handle, buffer))
      hash.update(buffer.subarray(0, length));
    return hash.digest('hex');
  } finally {
    closeSync(handle);
  }
}
