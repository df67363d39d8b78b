import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { dataFileGlobal } from './search-table.ts';

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
    const base64 = (await readFile(join(searchDir, path))).toString('base64');
    const file = join(outDir, `${path}.js`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${dataFileGlobal}(${JSON.stringify(path)},"${base64}")\n`);
  }
  return paths.map((path) => `${path}.js`);
}
