import { lstatSync, mkdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { linkFile } from '../disk/disk.ts';
import { folderChange, foldersAbove } from '../disk/folder-change.ts';
import type { FolderContent } from '../disk/walk-files.ts';
import type { Publication } from './publication.ts';

/** Refuses to overwrite files that are not ours. If the manifest is damaged, files at our paths count as ours. */
export function assertNoCollision({ work, current, next }: Publication, foreign: FolderContent): void {
  const paths = [...foreign.files, ...foreign.links, ...foreign.others];
  if (paths.length === 0) return;
  const folders = new Set([...next.keys()].flatMap(foldersAbove));
  const collides = (path: string): boolean =>
    (current.intact && next.has(path)) || folders.has(path) || foldersAbove(path).some((folder) => next.has(folder));
  const inTheWay = paths.filter(collides);
  if (inTheWay.length === 0) return;
  const names = inTheWay.slice(0, 5).map((path) => join(work.out, path));
  const more = inTheWay.length > names.length ? ` and ${inTheWay.length - names.length} more` : '';
  throw new Error(`Not ours, and in the way of the site's own files: ${names.join(', ')}${more}. Move them away.`);
}

/** Links files that are not ours from the site folder into the standby folder. `before` lists those already there. Returns the new list. */
export function carryForeignFiles(
  { work, next }: Publication,
  foreign: FolderContent,
  before: readonly string[],
): readonly string[] {
  const change = folderChange(work.standby);
  const paths = [...foreign.files, ...foreign.links].filter((path) => !next.has(path));
  const carried = new Set(paths);
  for (const path of before) if (!carried.has(path) && !next.has(path)) change.remove(path);
  for (const path of foreign.emptyFolders.filter((folder) => !next.has(folder)))
    mkdirSync(join(work.standby, path), { recursive: true });
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
