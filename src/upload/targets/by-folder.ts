import type { Upload } from '../plan/upload-target.ts';

/** The paths of files, by the folder that they lie in. */
export function byFolder(files: readonly Upload[]): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, string[]>();
  for (const { from, path } of files) {
    const known = folders.get(from);
    if (known) known.push(path);
    else folders.set(from, [path]);
  }
  return folders;
}
