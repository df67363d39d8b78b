import { basename, relative, resolve, sep, win32 } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Folders whose place on this machine no page shows. */
export interface LocalFolders {
  /** Paths in these folders become relative. */
  readonly roots: readonly string[];
  /** These folders keep their names: `/home/asha/archive/articles` => `articles`. */
  readonly named: readonly string[];
  readonly home: string;
}

/** An error's text for a page, which other people may see: without stack trace, and without the places of files on this machine. */
export function hideLocalPaths(text: string, { roots, named, home }: LocalFolders): string {
  const labels = [
    ...roots.flatMap((root) => spellings(root).map((written) => [written + sep, ''] as const)),
    ...named.flatMap((folder) => spellings(folder).map((written) => [written, basename(resolve(folder))] as const)),
    ...spellings(home).map((written) => [written, '~'] as const),
  ];
  const shown = labels
    .filter(([written]) => written.length > 2)
    .toSorted(([a], [b]) => b.length - a.length)
    .reduce((rest, [written, label]) => rest.replaceAll(written, label), text.replace(/^ +at .*\n?/gm, ''));
  // Other paths in the messages of Node: ENOENT: no such file or directory, open '/var/cache/x'
  return shown.replace(/'(?:[a-z]:)?[\\/][^'\n]*'/gi, (quoted) => `'${win32.basename(quoted.slice(1, -1))}'`);
}

/** How messages write a folder. */
function spellings(folder: string): readonly string[] {
  const full = resolve(folder);
  const fromHere = relative('', full);
  return [
    full,
    pathToFileURL(full).href,
    ...(fromHere.startsWith('..') ? [fromHere, fromHere.replaceAll('\\', '/')] : []),
  ];
}
