import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Result } from '../model/result.ts';

const largest = 64 * 1024 * 1024;

/**
 * The bytes of an article's file. A link, a folder, a pipe or a giant is refused, so that no file outside the archive is read
 * and nothing waits. Synchronous: a worker reads a file in 10 µs this way, in 300 µs the other.
 */
export function readArticleBytes(file: string): Result<Buffer> {
  let handle: number | undefined;
  try {
    handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const { size, isFile } = status(handle);
    if (!isFile) return { ok: false, issue: { message: 'is not a file', remedy: 'an article is one Markdown file' } };
    if (size > largest)
      return { ok: false, issue: { message: `has ${size} bytes`, remedy: 'an article may have 64 MB' } };
    return { ok: true, value: readAll(handle, size) };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return unreadable(error as NodeJS.ErrnoException);
    throw error;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function status(handle: number): { readonly size: number; readonly isFile: boolean } {
  const stats = fstatSync(handle);
  return { size: stats.size, isFile: stats.isFile() };
}

function readAll(handle: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(handle, bytes, filled, size - filled, filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

function unreadable(error: NodeJS.ErrnoException): Result<Buffer> {
  if (error.code === 'ELOOP')
    return { ok: false, issue: { message: 'is a symbolic link', remedy: 'put the file itself here' } };
  if (error.code === 'ENOENT') return { ok: false, issue: { message: 'is not there any more', remedy: 'start again' } };
  return { ok: false, issue: { message: `can't be read: ${error.code}`, remedy: 'look at its permissions' } };
}
