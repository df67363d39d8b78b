import { readdirSync, type Stats, statSync } from 'node:fs';
import { errorCode } from './text-file.ts';

/** The names in a folder, by kind. */
export interface FolderEntries {
  readonly folders: readonly string[];
  readonly files: readonly string[];
  readonly links: readonly string[];
  /** Sockets, pipes and devices. */
  readonly others: readonly string[];
}

const noEntries: FolderEntries = { folders: [], files: [], links: [], others: [] };

/**
 * Returns a reader that caches what it has read. It reads a folder again only if the folder's time stamp has changed: the system
 * sets a new one whenever a name is added or removed.
 */
export function cachedFolderReader(): typeof readFolder {
  const cache = new Map<string, { readonly changed: number; readonly entries: FolderEntries }>();
  return (folder) => {
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats === undefined) return noEntries;
    const key = `${stats.dev}:${stats.ino}`;
    const cached = cache.get(key);
    if (cached?.changed === stats.ctimeMs) return cached.entries;
    const entries = readFolder(folder);
    if (isCacheable(stats)) cache.set(key, { changed: stats.ctimeMs, entries });
    else cache.delete(key);
    return entries;
  };
}

// Two changes within one tick of the disk's clock have the same time stamp. On Windows, file numbers exceed a JavaScript number.
function isCacheable({ ctimeMs }: Stats): boolean {
  return process.platform !== 'win32' && Date.now() - ctimeMs > 100;
}

/** Reads the names in a folder. A missing folder has none. */
export function readFolder(folder: string): FolderEntries {
  const entries = { folders: [] as string[], files: [] as string[], links: [] as string[], others: [] as string[] };
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) entries.folders.push(entry.name);
      else if (entry.isFile()) entries.files.push(entry.name);
      else (entry.isSymbolicLink() ? entries.links : entries.others).push(entry.name);
    }
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  return entries;
}
