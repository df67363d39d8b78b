import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { linkOver, moveFile } from '../disk/disk.ts';
import { folderChange, foldersAbove } from '../disk/folder-change.ts';
import { writeAtomically } from '../disk/text-file.ts';
import { manifestFile } from '../manifest/manifest.ts';
import type { Publication } from './publication.ts';
import { assertMoved } from './staged-files.ts';

/**
 * Updates the site folder file by file, for folders that can't be exchanged. New files are added before old ones are removed.
 * The manifest is written last. After an interruption the next start calls it again. `from` is the folder of the new files.
 */
export function applyInPlace(
  { work, next, difference, manifestText, onFile }: Publication,
  from: 'standby' | 'staging',
): void {
  const { disk } = work;
  const { added, changed, removed } = difference;
  const change = folderChange(work.out);
  const isInTheWay = blocking(added, removed);
  for (const path of removed) if (isInTheWay(path)) change.remove(path);
  for (const path of [...added, ...changed]) {
    const source = join(work[from], path);
    if (!existsSync(source)) assertMoved(work.out, path, next);
    else change.add(path, (to) => (from === 'standby' ? linkOver : moveFile)(disk, source, to));
    onFile();
  }
  for (const path of removed) change.remove(path);
  writeAtomically(join(work.out, manifestFile), manifestText);
}

/** Whether an old file has the path of a new folder, or lies in a folder that has the path of a new file. */
function blocking(added: readonly string[], removed: readonly string[]): (path: string) => boolean {
  if (removed.length === 0) return () => false;
  const isAdded = new Set(added);
  const foldersOfAdded = new Set(added.flatMap(foldersAbove));
  return (path) => foldersOfAdded.has(path) || foldersAbove(path).some((folder) => isAdded.has(folder));
}
