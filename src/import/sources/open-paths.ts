import { glob, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileOnDisk } from './file-on-disk.ts';
import { gunzipped } from './gunzipped.ts';
import { openZip } from './open-zip.ts';
import { type NoArticle, refusal } from './refusal.ts';
import type { SourceFile } from './source-file.ts';
import { walkFolder } from './walk-folder.ts';

/** Files that lie together: in a folder, in a ZIP, or named beside each other. */
export interface Root {
  readonly files: readonly SourceFile[];
  /** Whether its files were named one by one, so that each must be read. */
  readonly named: boolean;
}

/** What lies at the given paths. */
export interface OpenedPaths {
  readonly roots: readonly Root[];
  readonly refused: readonly NoArticle[];
  /** Paths that do not exist. */
  readonly missing: readonly string[];
}

/** Opens files, folders and patterns with `*`; a `.gz` as what it holds, a ZIP or WACZ as a folder of its own. */
export async function openPaths(paths: readonly string[]): Promise<OpenedPaths> {
  const named: SourceFile[] = [];
  const others: Root[] = [];
  const refused: NoArticle[] = [];
  const missing: string[] = [];
  const take = async (path: string, name: string, files: SourceFile[]): Promise<void> => {
    if (/\.(?:zip|wacz)$/i.test(name)) {
      const opened = await openZip(path, name);
      others.push({ files: opened.files.map(unpacked), named: false });
      refused.push(...opened.refused);
    } else files.push(unpacked(await fileOnDisk(path, name)));
  };
  for (const given of paths) {
    const matches = await matching(given);
    if (matches.length === 0) missing.push(given);
    for (const path of matches.map((match) => resolve(match))) {
      const found = await stat(path).catch(() => undefined);
      if (!found) missing.push(path);
      else if (found.isFile()) await take(path, basename(path), named);
      else if (found.isDirectory()) {
        const files: SourceFile[] = [];
        const folder = basename(path) || basename(dirname(path));
        for (const under of await walkFolder(path)) await take(join(path, under), join(folder, under), files);
        others.push({ files, named: false });
      } else refused.push(refusal({ file: given }, 'is neither a file nor a folder'));
    }
  }
  return { roots: named.length > 0 ? [{ files: named, named: true }, ...others] : others, refused, missing };
}

function unpacked(file: SourceFile): SourceFile {
  return /\.gz$/i.test(file.name) ? gunzipped(file) : file;
}

async function matching(given: string): Promise<readonly string[]> {
  const exists = await stat(given).then(
    () => true,
    () => false,
  );
  if (exists) return [given];
  if (!/[*?[{]/.test(given)) return [];
  return (await Array.fromAsync(glob(given))).toSorted((one, other) => (one < other ? -1 : 1));
}
