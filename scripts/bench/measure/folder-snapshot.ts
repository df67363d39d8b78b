import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The size of a file and the time of its last change in milliseconds, which show whether it was written. */
interface FileMark {
  readonly bytes: number;
  readonly changed: number;
}

/** The marks of all files of a folder, by path from the folder, with `/`. */
export type FolderSnapshot = ReadonlyMap<string, FileMark>;

/** Reads the marks of every file in a folder and its subfolders. */
export async function folderSnapshot(folder: string): Promise<FolderSnapshot> {
  const marks = new Map<string, FileMark>();
  const folders = [''];
  for (const path of folders) {
    const entries = await readdir(join(folder, path), { withFileTypes: true });
    await Promise.all(entries.map((entry) => mark(entry, path === '' ? entry.name : `${path}/${entry.name}`)));
  }
  return marks;

  async function mark(entry: Dirent, path: string): Promise<void> {
    if (entry.isDirectory()) {
      folders.push(path);
      return;
    }
    const { size, mtimeMs } = await lstat(join(folder, path));
    marks.set(path, { bytes: size, changed: mtimeMs });
  }
}

/** The number of files in a folder and their bytes together. */
export function folderSize(snapshot: FolderSnapshot): { readonly files: number; readonly bytes: number } {
  let bytes = 0;
  for (const mark of snapshot.values()) bytes += mark.bytes;
  return { files: snapshot.size, bytes };
}

/** The files that were written, added or removed between two snapshots. */
export function touchedFiles(before: FolderSnapshot, after: FolderSnapshot): readonly string[] {
  const written = [...after].filter(([path, mark]) => {
    const earlier = before.get(path);
    return earlier === undefined || earlier.bytes !== mark.bytes || earlier.changed !== mark.changed;
  });
  const removed = [...before.keys()].filter((path) => !after.has(path));
  return [...written.map(([path]) => path), ...removed];
}
