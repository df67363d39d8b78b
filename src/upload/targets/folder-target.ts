import {
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { foldersAbove } from '../../publish/disk/folder-change.ts';
import { errorCode, readIfExists, writeAtomically } from '../../publish/disk/text-file.ts';
import type { UploadTarget } from '../plan/upload-target.ts';
import { existing } from './existing.ts';

/** A folder of this machine, such as a mounted disk. */
export function folderTarget(folder: string): UploadTarget {
  const pathOf = (path: string) => join(folder, path);
  return {
    name: folder,
    servesCompressed: true,
    read: async (paths) => existing(paths.map((path) => [path, readIfExists(pathOf(path))])),
    names: async () => (existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : []),
    existing: (paths) => paths.filter((path) => existsSync(pathOf(path))),
    create: async (path, text) => {
      mkdirSync(folder, { recursive: true });
      return createFile(pathOf(path), text);
    },
    write: async (path, text) => writeAtomically(pathOf(path), text),
    put: async (files, isAlive) => {
      assertNoLinks(
        folder,
        files.map(({ path }) => path),
      );
      for (const { path, from } of files) {
        putFile(join(from, path), pathOf(path));
        await isAlive();
      }
    },
    remove: async (paths) => {
      assertNoLinks(folder, paths);
      for (const path of paths) {
        rmSync(pathOf(path), { force: true });
        rmSync(partOf(pathOf(path)), { force: true });
        for (const above of foldersAbove(path).toReversed()) removeIfEmpty(pathOf(above));
      }
    },
  };
}

// Files behind a link are not ours, whatever their names are.
function assertNoLinks(folder: string, paths: readonly string[]): void {
  for (const above of new Set(paths.flatMap(foldersAbove))) {
    const path = join(folder, above);
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new Error(`${path} is a link to another folder. Remove the link, or put the folder itself there.`);
  }
}

// A killed process can leave an empty file.
function createFile(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

// A part that a killed upload left is replaced by the next one, which sends the same files.
function putFile(source: string, file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`${file} is a folder, and the site has a file of this name. Move the folder away.`);
  mkdirSync(dirname(file), { recursive: true });
  // It may be a link, which a copy would follow.
  rmSync(partOf(file), { force: true });
  copyFileSync(source, partOf(file), constants.COPYFILE_EXCL);
  renameSync(partOf(file), file);
}

function partOf(file: string): string {
  return `${file}.sanchika-part`;
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {} // It is not empty, or was removed already.
}
