import { glob, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileOnDisk } from './file-on-disk.ts';
import { gunzipped } from './gunzipped.ts';
import { openZip } from './open-zip.ts';
import { OpenZips } from './open-zips.ts';
import { type NoArticle, refusal } from './refusal.ts';
import type { SourceFile } from './source-file.ts';
import { walkFolder } from './walk-folder.ts';

/** Files that belong together: those of a folder, those of a ZIP, or those that were named one by one. */
interface SourceRoot {
  readonly files: readonly SourceFile[];
  /** Whether the files were named one by one. Each of them must then be read. */
  readonly isNamed: boolean;
}

/** The content of the paths on the command line. */
export interface OpenedPaths {
  readonly roots: readonly SourceRoot[];
  readonly refused: readonly NoArticle[];
  /** Paths that do not exist. */
  readonly missing: readonly string[];
}

/** Opens files, folders and patterns with `*`. A `.gz` is unpacked; a ZIP or WACZ is opened like a folder. */
export async function openPaths(paths: readonly string[]): Promise<OpenedPaths> {
  const zips = new OpenZips();
  const named: SourceFile[] = [];
  const roots: SourceRoot[] = [];
  const refused: NoArticle[] = [];
  const missing: string[] = [];
  const open = async (path: string, name: string, files: SourceFile[]): Promise<void> => {
    if (/\.(?:zip|wacz)$/i.test(name)) {
      const zip = await openZip(path, name, zips);
      roots.push({ files: zip.files.map(unpacked), isNamed: false });
      refused.push(...zip.refused);
    } else files.push(unpacked(await fileOnDisk(path, name)));
  };
  for (const pattern of paths) {
    const matches = await matching(pattern);
    if (matches.length === 0) missing.push(pattern);
    for (const path of matches.map((match) => resolve(match))) {
      const stats = await stat(path).catch(() => undefined);
      if (!stats) missing.push(path);
      else if (stats.isFile()) await open(path, basename(path), named);
      else if (stats.isDirectory()) {
        const files: SourceFile[] = [];
        const folder = basename(path) || basename(dirname(path));
        for (const under of await walkFolder(path)) await open(join(path, under), join(folder, under), files);
        roots.push({ files, isNamed: false });
      } else refused.push(refusal({ file: pattern }, 'is neither a file nor a folder'));
    }
  }
  return { roots: named.length > 0 ? [{ files: named, isNamed: true }, ...roots] : roots, refused, missing };
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
