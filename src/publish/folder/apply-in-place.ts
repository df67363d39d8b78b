import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFile } from '../manifest.ts';
import { writeAtomically } from '../write-atomically.ts';
import { linkOver, moveFile } from './disk.ts';
import { assertPlaced, folderChange } from './folder-change.ts';
import { foldersAbove } from './folders-above.ts';
import type { Publication } from './publication.ts';

/**
 * Turns the site folder into the wanted version file by file, for folders that can't be exchanged. New files come before
 * old ones go, the manifest is last; interrupted, it is called again at the next start and goes on. `from`: the prepared
 * spare folder, or the staged files.
 */
export function applyInPlace(
  { work, wanted, difference, manifestText, onFile }: Publication,
  from: 'spare' | 'staging',
): void {
  const { disk } = work;
  const { added, changed, removed } = difference;
  const change = folderChange(work.out);
  const inTheWay = blocking(added, removed);
  for (const path of removed) if (inTheWay(path)) change.remove(path);
  for (const path of [...added, ...changed]) {
    const source = join(work[from], path);
    if (!existsSync(source)) assertPlaced(work.out, path, wanted);
    else change.add(path, (to) => (from === 'spare' ? linkOver : moveFile)(disk, source, to));
    onFile();
  }
  for (const path of removed) change.remove(path);
  writeAtomically(join(work.out, manifestFile), manifestText);
}

/** Whether a file that goes stands where a new file needs a folder, or in a folder where a new file is to stand. */
function blocking(added: readonly string[], removed: readonly string[]): (path: string) => boolean {
  if (removed.length === 0) return () => false;
  const isAdded = new Set(added);
  const foldersOfAdded = new Set(added.flatMap(foldersAbove));
  return (path) => foldersOfAdded.has(path) || foldersAbove(path).some((folder) => isAdded.has(folder));
}
