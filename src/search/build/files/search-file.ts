import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { byCodeUnit } from '../../../language/collator.ts';
import { dataFileGlobal } from '../../format/search-table.ts';

/** A file of the search. Its name is a hash of its content, so the content of a name never changes. */
export interface SearchFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Level 9 takes twice the time and saves a thousandth of the bytes. */
const usualLevel = 6;
/** For files that only the build reads. */
export const fastLevel = 1;

/**
 * Compresses content with gzip. The operating system in the header is set to "unknown", so the bytes are the same on every system.
 * The name is a hash of the uncompressed content, so it does not depend on the compressor.
 */
export function packFile(content: Uint8Array | string, level = usualLevel): SearchFile {
  return { name: nameOf(content), bytes: compress(content, level) };
}

/** Compresses a file. */
export type PackFile = typeof packFile;

/** Compresses files, but not those that an earlier build has compressed: `earlier` has them by their names. */
export function filePacker(earlier: ReadonlyMap<string, Uint8Array> = new Map()): PackFile {
  return (content, level = usualLevel) => {
    const name = nameOf(content);
    return { name, bytes: earlier.get(name) ?? compress(content, level) };
  };
}

/** Whether a file has the name of this content. */
export function isNamedAfter(path: string, content: Uint8Array): boolean {
  return path.slice(path.lastIndexOf('/') + 1) === nameOf(content);
}

function nameOf(content: Uint8Array | string): string {
  return `${createHash('sha256').update(content).digest('hex').slice(0, 12)}.bin`;
}

function compress(content: Uint8Array | string, level: number): Uint8Array {
  const bytes = gzipSync(content, { level });
  bytes[9] = 255;
  return bytes;
}

/** Compresses data as JSON. */
export function packJson(data: unknown): SearchFile {
  return packFile(JSON.stringify(data));
}

/** Writes files into a folder, and returns their names. Small files are written in a third of the time if nothing else runs meanwhile. */
export function writeSearchFiles(files: readonly SearchFile[], folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
  return sortedUnique(files.map((file) => file.name));
}

/** The total size of files in bytes. */
export function totalBytes(files: readonly SearchFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** Distinct values, sorted by code unit. */
export function sortedUnique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].toSorted(byCodeUnit);
}

/** A data file as a script, for pages that may not fetch. `path` is the file's path in the search folder. */
export function dataScript(path: string, bytes: Buffer): string {
  return `${dataFileGlobal}(${JSON.stringify(path)},"${bytes.toString('base64')}")\n`;
}
