import { type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import { basename, join } from 'node:path';
import { errorCode } from '../publish/disk/text-file.ts';

export interface FolderWatchOptions {
  /** Whether to report changes to this file, or to files in this folder. */
  readonly isWatched: (path: string) => boolean;
  readonly onChange: (path: string) => void;
  /** The folder was moved, removed or replaced. */
  readonly onLost: () => void;
  /** A folder cannot be watched. */
  readonly onError: (error: Error) => void;
}

export interface FolderWatch {
  readonly close: () => void;
}

/** Where the system reports changes in all folders below a watched one. Elsewhere, each folder has its own watcher. */
const isRecursive = process.platform === 'darwin' || process.platform === 'win32';

/**
 * Reports changes in a folder and in all folders below it. A folder that appears, also in the place of another, is watched
 * before its change is reported. So nothing that happens after a report goes unnoticed.
 */
export function watchFolder(folder: string, options: FolderWatchOptions): FolderWatch {
  const { isWatched, onChange, onLost, onError } = options;
  const children = new Map<string, FolderWatch>();
  const update = (name: string): void => {
    children.get(name)?.close();
    children.delete(name);
    const path = join(folder, name);
    if (isWatched(path) && isFolder(path)) children.set(name, watchFolder(path, { ...options, onLost: () => {} }));
  };
  const watcher = startWatcher(folder, onError);
  watcher?.on('error', onLost);
  watcher?.on('change', (event, name) => {
    if (typeof name !== 'string') return onLost();
    if (event === 'rename' && !isRecursive) update(name);
    if (event === 'rename' && name === basename(folder)) onLost();
    const path = join(folder, name);
    if (isWatched(path)) onChange(path);
  });
  if (!isRecursive) for (const name of foldersIn(folder, onError)) update(name);
  return {
    close: () => {
      watcher?.close();
      for (const child of children.values()) child.close();
      children.clear();
    },
  };
}

function startWatcher(folder: string, onError: (error: Error) => void): FSWatcher | undefined {
  try {
    return watch(folder, { recursive: isRecursive });
  } catch (error) {
    reportUnlessGone(folder, error, onError);
    return undefined;
  }
}

function foldersIn(folder: string, onError: (error: Error) => void): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch (error) {
    reportUnlessGone(folder, error, onError);
    return [];
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** A folder that was removed or replaced by a file is no error. The folder above reports that. */
function reportUnlessGone(folder: string, error: unknown, onError: (error: Error) => void): void {
  const code = errorCode(error) ?? '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return;
  const remedy = limits.includes(code)
    ? 'Too many folders are watched. Raise the limit: sudo sysctl fs.inotify.max_user_watches=524288'
    : 'Check its permissions.';
  onError(new Error(`Changes in ${folder} are not noticed. ${remedy}`, { cause: error }));
}

const limits = ['ENOSPC', 'EMFILE'];
