import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those that it lies in, where they are not there. What is in the way is named. (Node's own way of it does
 * not end where a system says of a folder that is there that it is not, as Linux does under /proc.)
 */
export function makeFolder(path: string): void {
  if (isFolder(path)) return;
  const code = tried(path);
  if (code === undefined) return;
  const parent = dirname(path);
  if (code !== 'ENOENT' || parent === path) throw inTheWay(path, code);
  makeFolder(parent);
  const again = tried(path);
  if (again !== undefined) throw inTheWay(path, again);
}

// Why it could not be made.
function tried(path: string): string | undefined {
  try {
    mkdirSync(path);
    return undefined;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return error.code === 'EEXIST' && isFolder(path) ? undefined : String(error.code);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function inTheWay(path: string, code: string): Error {
  const isFile = code === 'EEXIST' || code === 'ENOTDIR';
  const why = isFile ? 'a file is in the way; name another folder with --to' : `the system says ${code}`;
  return Object.assign(new Error(`${path}: no folder can be made there: ${why}`), isFile ? {} : { code });
}
