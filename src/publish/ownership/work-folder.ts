import { lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ForeignContentError } from './target.ts';

// What a publication or a package keeps there; see `WorkPaths` and `replaceFile`.
const ownNames =
  /^(?:staging|spare|old|(?:publishing-sha256\.txt|spare\.json)(?:\.part)?|package(?:\.\w+)?|lock\.json(?:\..+)?)$/;

/** The hidden folder beside a site or package for the files of a version that is not complete. Its name is our mark. */
export function workFolderBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.sanchika`);
}

/** Refuses a work folder that is a link, or holds something else than the files of a publication. */
export function assertOwnWorkFolder(folder: string): void {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return;
  const names = stats.isDirectory() ? readdirSync(folder).filter((name) => !ownNames.test(name)) : [];
  if (stats.isDirectory() && names.length === 0) return;
  const what = names.length > 0 ? `holds files that are not ours (${names.slice(0, 3).join(', ')})` : 'is not a folder';
  throw new ForeignContentError(
    `${folder} ${what}, and its name is used for unfinished files. Nothing was touched. Move it away.`,
  );
}
