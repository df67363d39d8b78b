import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { walkFolder } from './walk-folder.ts';

/** The name of a page or text that may show pictures beside it, without its ending. */
const page = /^(.+)\.(?:x?html?|md|markdown)(?:\.gz)?$/i;
// Browsers name the folder of a page after it, in their language: a_files, a-Dateien, a_archivos.
const folderEnd = /[-_. ]\p{L}{3,12}$/u;

/**
 * The files that a page on the disk may show, relative to its folder: pictures in the same folder, and those in a folder with the
 * page's name. `isPicture` decides by the name of a file. Empty for a file that is no page.
 */
export async function filesBeside(path: string, isPicture: (name: string) => boolean): Promise<readonly string[]> {
  const stem = page.exec(basename(path))?.[1];
  if (stem === undefined) return [];
  const folder = dirname(path);
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isFile() && isPicture(entry.name)) found.push(entry.name);
    if (!entry.isDirectory() || ![entry.name, entry.name.replace(folderEnd, '')].includes(stem)) continue;
    const inside = await walkFolder(join(folder, entry.name));
    // Browsers save some pictures without an ending.
    found.push(
      ...inside.filter((file) => isPicture(file) || !/\.\w{1,5}$/.test(file)).map((file) => join(entry.name, file)),
    );
  }
  return found.toSorted();
}
