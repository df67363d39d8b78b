import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { dataFileGlobal } from '../../format/search-table.ts';

/**
 * Makes the search's files loadable where pages may not fetch, as when they are opened from the disk: each data file of `searchDir`
 * becomes a script in `outDir` that hands over its bytes, one for one, a third larger. Returns their paths within `outDir`.
 */
export async function packForDisk(searchDir: string, outDir: string): Promise<readonly string[]> {
  const entries = await readdir(searchDir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.bin'))
    .map((entry) => relative(searchDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
  for (const path of paths) {
    const file = join(outDir, `${path}.js`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, dataScript(path, await readFile(join(searchDir, path))));
  }
  return paths.map((path) => `${path}.js`);
}

/** A data file of the search, by its path in the search folder, as the script that hands over its bytes. */
export function dataScript(path: string, bytes: Buffer): string {
  return `${dataFileGlobal}(${JSON.stringify(path)},"${bytes.toString('base64')}")\n`;
}
