import { readdirSync, type Stats, statSync } from 'node:fs';
import { errorCode } from '../read-if-exists.ts';

/** What lies directly in a folder, by kind. */
export interface FolderEntries {
  readonly folders: readonly string[];
  readonly files: readonly string[];
  readonly links: readonly string[];
  /** Sockets, pipes and devices. */
  readonly others: readonly string[];
}

const none: FolderEntries = { folders: [], files: [], links: [], others: [] };
const remembered = new Map<string, { readonly changed: number; readonly entries: FolderEntries }>();

/**
 * What lies directly in a folder; nothing where it isn't there. A folder that did not change since this process read it is
 * not read again: the system gives it a new time stamp whenever a name comes or goes.
 */
export function folderEntries(folder: string): FolderEntries {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return none;
  const key = `${stats.dev}:${stats.ino}`;
  const known = remembered.get(key);
  if (known?.changed === stats.ctimeMs) return known.entries;
  const entries = readEntries(folder);
  if (isSettled(stats)) remembered.set(key, { changed: stats.ctimeMs, entries });
  else remembered.delete(key);
  return entries;
}

// Two changes within one tick of the disk's clock have one time stamp. Windows numbers files beyond what a number holds.
function isSettled({ ctimeMs }: Stats): boolean {
  return process.platform !== 'win32' && Date.now() - ctimeMs > 100;
}

function readEntries(folder: string): FolderEntries {
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
