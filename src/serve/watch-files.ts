import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type FolderWatch, type FolderWatchOptions, watchFolder } from './watch-folder.ts';

export interface WatchOptions extends Pick<FolderWatchOptions, 'onChange' | 'onError'> {
  /** Folders and files to watch. They may be missing, be moved away and come back. */
  readonly paths: readonly string[];
  /** Whether to report changes to this file, or to files in this folder. `inFolder`: its path in the watched folder. */
  readonly isWatched: (path: string, inFolder: string) => boolean;
  /** How often to check whether a path is still the same folder or file. */
  readonly checkMilliseconds?: number;
}

/** Reports every file that is added, changed or removed. A system reports no more changes of a folder that was replaced. */
export function watchFiles(options: WatchOptions): FolderWatch {
  const { paths, checkMilliseconds = 500 } = options;
  const watches = [...new Set(paths.map((path) => resolve(path)))].map((path) => watchPath(path, options));
  const timer = setInterval(() => {
    for (const { check } of watches) check();
  }, checkMilliseconds);
  return {
    close: () => {
      clearInterval(timer);
      for (const { close } of watches) close();
    },
  };
}

function watchPath(path: string, { isWatched, onChange, onError }: WatchOptions) {
  let identity: string | undefined;
  let watch: FolderWatch | undefined;
  const renew = (): void => {
    watch?.close();
    identity = identityOf(path);
    watch = identity?.startsWith('folder') ? watchFolder(path, folderOptions) : undefined;
  };
  const onLost = (): void => {
    renew();
    onChange(path);
  };
  const folderOptions: FolderWatchOptions = {
    isWatched: (file) => isWatched(file, relative(path, file)),
    onChange,
    onLost,
    onError,
  };
  renew();
  return {
    check: () => {
      if (identityOf(path) !== identity) onLost();
    },
    close: () => watch?.close(),
  };
}

/** Differs for another folder, and for another content of a file. Undefined where there is none. */
function identityOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  const { dev, ino, size, mtimeMs } = stats;
  return stats.isDirectory() ? `folder ${dev} ${ino}` : `file ${dev} ${ino} ${size} ${mtimeMs}`;
}
