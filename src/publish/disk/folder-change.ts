import { existsSync, lstatSync, mkdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from './text-file.ts';

/** One change to a folder after another: parents are made, emptied folders go. */
export interface FolderChange {
  /** Puts a file at a path; `put` is given the full name. */
  readonly add: (path: string, put: (to: string) => void) => void;
  /** Takes a file away, and each folder that it leaves empty. */
  readonly remove: (path: string) => void;
  /** Takes a folder away if it is empty, and each folder that this leaves empty. */
  readonly prune: (folder: string) => void;
}

/** Changes to the folder at `root`, which is made where it is missing. */
export function folderChange(root: string): FolderChange {
  const made = new Set<string>();
  const makeParent = (path: string): void => {
    const parent = dirname(path);
    if (made.has(parent)) return;
    mkdirSync(join(root, parent), { recursive: true });
    made.add(parent);
  };
  const prune = (folder: string): void => {
    for (let path = folder; path !== '.'; path = dirname(path)) {
      if (!removedWhereEmpty(join(root, path))) return;
      made.delete(path);
    }
  };
  return {
    add: (path, put) => {
      makeParent(path);
      put(join(root, path));
    },
    remove: (path) => {
      removeFile(join(root, path));
      prune(dirname(path));
    },
    prune,
  };
}

// A folder may stand by now where an older version had a file.
function removeFile(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return;
    if (!lstatSync(file).isDirectory()) throw error;
  }
}

function removedWhereEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return !existsSync(folder);
  }
}

// a/b/c.html => a, a/b
export function foldersAbove(path: string): readonly string[] {
  const steps = path.split('/');
  return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join('/'));
}
