import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** A file of the search: named by its content, so that it never changes. */
export interface DataFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Packs content for the browser: gzip, with the header that every system writes alike. The name is a hash of what was packed,
 * so that it does not depend on the packer.
 */
export function dataFile(content: Uint8Array | string): DataFile {
  const name = `${createHash('sha256').update(content).digest('hex').slice(0, 12)}.bin`;
  const bytes = gzipSync(content, { level: 9 });
  bytes[9] = 255;
  return { name, bytes };
}

/** Packs data as JSON. */
export function jsonFile(data: unknown): DataFile {
  return dataFile(JSON.stringify(data));
}
