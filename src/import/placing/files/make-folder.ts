import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and its parents if they do not exist. The error says what is in the way. (Node's recursive `mkdirSync` never
 * returns if a system reports an existing folder as missing, as Linux does below /proc.)
 */
export function makeFolder(path: string): void {
  if (isFolder(path)) return;
  const code = codeOfMaking(path);
  if (code === undefined) return;
  const parent = dirname(path);
  if (code !== 'ENOENT' || parent === path) throw folderError(path, code);
  makeFolder(parent);
  const secondCode = codeOfMaking(path);
  if (secondCode !== undefined) throw folderError(path, secondCode);
}

// The error code, or undefined if the folder exists afterwards.
function codeOfMaking(path: string): string | undefined {
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

function folderError(path: string, code: string): Error {
  const isFile = code === 'EEXIST' || code === 'ENOTDIR';
  const reason = isFile ? 'a file is in the way; name another folder with --to' : `the system says ${code}`;
  return Object.assign(new Error(`${path}: cannot make this folder: ${reason}`), isFile ? {} : { code });
}
