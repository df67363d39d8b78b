import { createHash } from 'node:crypto';
import { createReadStream, existsSync, lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readBytesIfExists } from '../../publish/disk/text-file.ts';
import { walkFiles } from '../../publish/disk/walk-files.ts';
import { innerWorkFolder } from '../../publish/folder/work-paths.ts';
import { type FileCheck, type FileFinding, type FileTree, manifestLimit } from './file-tree.ts';

/** Folders at the top that are no part of a site: of git, and of a running build. */
const workFolders = ['.git', innerWorkFolder];

/** The files of a folder, without those of git and of a running build. With `whole`, these folders are findings. */
export function folderTree(root: string, { whole }: { readonly whole: boolean }): FileTree {
  const { files, links, others, emptyFolders } = walkFiles(root, workFolders);
  const present = new Set(files);
  return {
    isZip: false,
    paths: files,
    findings: [
      ...findings(links, 'symbolic link', 'replace it with a copy of the file that it points to'),
      ...findings(others, 'not a file', 'it is a pipe, socket or device: remove it'),
      ...(whole ? findings(workFoldersOf(root), 'outside the manifest', 'verify a copy without it') : []),
    ],
    emptyFolders,
    check: (path) => checkFile(join(root, path), path),
    bytes: async (path) => (present.has(path) ? readSmallFile(join(root, path)) : undefined),
    close: () => {},
  };
}

function findings(paths: readonly string[], problem: string, remedy: string): readonly FileFinding[] {
  return paths.map((path) => ({ problem, path, remedy }));
}

function workFoldersOf(root: string): readonly string[] {
  return workFolders.filter((name) => lstatSync(join(root, name), { throwIfNoEntry: false }) !== undefined);
}

async function checkFile(file: string, path: string): Promise<FileCheck> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
    return { hash: hash.digest('hex') };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const remedy = existsSync(file) ? `${reason}. Allow yourself to read it, and verify again` : reason;
    return { hash: undefined, finding: { problem: 'unreadable', path, remedy } };
  }
}

/** The bytes of a manifest or signature. Throws where the file is too large to be one. */
export function readSmallFile(file: string): Buffer | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats !== undefined && stats.size > manifestLimit)
    throw new Error(`${file} is larger than ${manifestLimit / 1024 ** 2} MB: it is no manifest.`);
  return readBytesIfExists(file);
}
