import { glob, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileOnDisk } from './file-on-disk.ts';
import { gunzipped } from './gunzipped.ts';
import { openZip } from './open-zip.ts';
import { OpenZips } from './open-zips.ts';
import { PageFolders } from './page-folders.ts';
import { type NoArticle, refusal } from './refusal.ts';
import type { SourceFile, SourceRoot } from './source-file.ts';
import { walkFolder } from './walk-folder.ts';

/** The content of the paths on the command line. */
export interface OpenedPaths {
  readonly roots: readonly SourceRoot[];
  readonly refused: readonly NoArticle[];
  /** Paths that do not exist. */
  readonly missing: readonly string[];
}

/**
 * Opens files, folders and patterns with `*`. A `.gz` is unpacked; a ZIP or WACZ is opened like a folder. Of a page that is named
 * itself, the pictures beside it are opened too; `isPicture` knows them by their names.
 */
export async function openPaths(paths: readonly string[], isPicture: (name: string) => boolean): Promise<OpenedPaths> {
  const zips = new OpenZips();
  const named: SourceFile[] = [];
  const pages = new PageFolders(isPicture);
  const roots: SourceRoot[] = [];
  const refused: NoArticle[] = [];
  const missing: string[] = [];
  const open = async (path: string, name: string, files: SourceFile[]): Promise<void> => {
    if (/\.(?:zip|wacz)$/i.test(name)) {
      const zip = await openZip(path, name, zips);
      roots.push({ files: zip.files.map(unpacked), beside: [], isNamed: false });
      refused.push(...zip.refused);
    } else {
      const file = await fileOrRefusal(path, name);
      if ('origin' in file) refused.push(file);
      else files.push(unpacked(file));
    }
  };
  for (const pattern of paths) {
    const matches = await matching(pattern);
    if (matches.length === 0) missing.push(pattern);
    for (const path of matches.map((match) => resolve(match))) {
      const stats = await stat(path).catch(() => undefined);
      if (!stats) missing.push(path);
      else if (stats.isFile()) await open(path, basename(path), (await pages.filesOf(path)) ?? named);
      else if (stats.isDirectory()) {
        const files: SourceFile[] = [];
        const folder = basename(path) || basename(dirname(path));
        for (const under of await walkFolder(path)) await open(join(path, under), join(folder, under), files);
        roots.push({ files, beside: [], isNamed: false });
      } else refused.push(refusal({ file: pattern }, 'is neither a file nor a folder'));
    }
  }
  const namedRoot = named.length > 0 ? [{ files: named, beside: [], isNamed: true }] : [];
  return { roots: [...namedRoot, ...pages.roots(), ...roots], refused, missing };
}

// A file system may have names that are not UTF-8. Node cannot open them by the names that it lists.
async function fileOrRefusal(path: string, name: string): Promise<SourceFile | NoArticle> {
  try {
    return await fileOnDisk(path, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const isMisnamed = error.code === 'ENOENT' && name.includes('\ufffd');
    return refusal(
      { file: name },
      isMisnamed ? 'its name is not UTF-8; rename it' : `cannot be opened (${error.code})`,
    );
  }
}

function unpacked(file: SourceFile): SourceFile {
  return /\.gz$/i.test(file.name) ? gunzipped(file) : file;
}

async function matching(pattern: string): Promise<readonly string[]> {
  const exists = await stat(pattern).then(
    () => true,
    () => false,
  );
  if (exists) return [pattern];
  if (!/[*?[{]/.test(pattern)) return [];
  return (await Array.fromAsync(glob(pattern))).toSorted();
}
