import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const ignoredFolders = new Set(['node_modules', '_site', '__MACOSX']);

/** The regular files below a folder, as relative paths sorted by code unit. Hidden files and symbolic links are left out. */
export async function walkFolder(folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  const folders = [''];
  for (let under = folders.pop(); under !== undefined; under = folders.pop()) {
    for (const entry of await readdir(join(folder, under), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || ignoredFolders.has(entry.name)) continue;
      const path = join(under, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) files.push(path);
    }
  }
  return files.toSorted();
}
