import { type FSWatcher, watch } from 'chokidar';

export interface WatchOptions {
  /** Folders and files to watch. */
  readonly paths: readonly string[];
  /** Whether to report changes to this file, or to files in this folder. */
  readonly isWatched: (path: string) => boolean;
  readonly onChange: (path: string) => void;
}

/** Reports every file that is added, changed or removed after the promise is resolved. */
export async function watchFiles({ paths, isWatched, onChange }: WatchOptions): Promise<FSWatcher> {
  const watcher = watch([...paths], {
    ignoreInitial: true,
    ignored: (path: string) => !isWatched(path),
    disableGlobbing: true,
  });
  watcher.on('all', (_, path) => onChange(path));
  await new Promise<void>((ready, refused) => watcher.once('ready', ready).once('error', refused));
  return watcher;
}
