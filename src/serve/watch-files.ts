import { type FSWatcher, watch } from 'chokidar';

export interface WatchOptions {
  /** Folders and files to watch. */
  readonly paths: readonly string[];
  /** Whether a change to this file, or anything in this folder, is to be told. */
  readonly isOfInterest: (path: string) => boolean;
  readonly onChange: (path: string) => void;
}

/** Tells of every file that is added, changed or removed from the moment that the promise is kept. */
export async function watchFiles({ paths, isOfInterest, onChange }: WatchOptions): Promise<FSWatcher> {
  const watcher = watch([...paths], {
    ignoreInitial: true,
    ignored: (path: string) => !isOfInterest(path),
    disableGlobbing: true,
  });
  watcher.on('all', (_, path) => onChange(path));
  await new Promise<void>((ready, refused) => watcher.once('ready', ready).once('error', refused));
  return watcher;
}
