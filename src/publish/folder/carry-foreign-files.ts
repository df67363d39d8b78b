import { lstatSync, mkdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { linkFile } from './disk.ts';
import { folderChange } from './folder-change.ts';
import { foldersAbove } from './folders-above.ts';
import type { Publication } from './publication.ts';
import type { FolderContent } from './walk-files.ts';

/** Refuses to write over what is not ours; where the manifest is damaged, what stands at our addresses is taken for ours. */
export function assertNoCollision({ work, current, wanted }: Publication, foreign: FolderContent): void {
  const paths = [...foreign.files, ...foreign.links, ...foreign.others];
  if (paths.length === 0) return;
  const folders = new Set([...wanted.keys()].flatMap(foldersAbove));
  const collides = (path: string): boolean =>
    (current.intact && wanted.has(path)) ||
    folders.has(path) ||
    foldersAbove(path).some((folder) => wanted.has(folder));
  const inTheWay = paths.filter(collides);
  if (inTheWay.length === 0) return;
  const names = inTheWay.slice(0, 5).map((path) => join(work.out, path));
  const more = inTheWay.length > names.length ? ` and ${inTheWay.length - names.length} more` : '';
  throw new Error(`Not ours, and in the way of the site's own files: ${names.join(', ')}${more}. Move them away.`);
}

/** Brings what is not ours from the site folder to the spare one; returns its paths. `before`: what the spare had of it. */
export function carryForeignFiles(
  { work, wanted }: Publication,
  foreign: FolderContent,
  before: readonly string[],
): readonly string[] {
  const change = folderChange(work.spare);
  const paths = [...foreign.files, ...foreign.links].filter((path) => !wanted.has(path));
  const carried = new Set(paths);
  for (const path of before) if (!carried.has(path) && !wanted.has(path)) change.remove(path);
  for (const path of foreign.emptyFolders.filter((folder) => !wanted.has(folder)))
    mkdirSync(join(work.spare, path), { recursive: true });
  for (const path of paths) {
    const from = join(work.out, path);
    change.add(path, (to) => {
      if (isSameFile(from, to)) return;
      rmSync(to, { force: true });
      if (foreign.links.includes(path)) symlinkSync(readlinkSync(from), to);
      else linkFile(work.disk, from, to);
    });
  }
  return paths;
}

function isSameFile(from: string, to: string): boolean {
  const there = lstatSync(to, { throwIfNoEntry: false });
  if (!there) return false;
  const here = lstatSync(from);
  return here.ino === there.ino && here.dev === there.dev;
}
