import { existsSync, lstatSync, mkdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from './text-file.ts';

/** Changes the files of a folder. Creates missing parents and removes empty folders. */
export interface FolderChange {
  /** Adds a file. `put` writes it to the full path. */
  readonly add: (path: string, put: (to: string) => void) => void;
  /** Removes a file, and each folder that is then empty. */
  readonly remove: (path: string) => void;
  /** Removes a folder if it is empty, and each parent that is then empty. */
  readonly prune: (folder: string) => void;
}

/** Changes to the folder at `root`, which is created if it is missing. */
export function folderChange(root: string): FolderChange {
  const created = new Set<string>();
  const makeParent = (path: string): void => {
    const parent = dirname(path);
    if (created.has(parent)) return;
    mkdirSync(join(root, parent), { recursive: true });
    created.add(parent);
  };
  const prune = (folder: string): void => {
    for (let path = folder; path !== '.'; path = dirname(path)) {
      if (!removeIfEmpty(join(root, path))) return;
      created.delete(path);
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

function removeIfEmpty(folder: string): boolean {
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
