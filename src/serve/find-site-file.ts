import { realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { errorCode } from '../publish/disk/text-file.ts';

export interface SiteFile {
  /** The real path, without symbolic links. */
  readonly file: string;
  readonly stats: Stats;
}

/** Finds a file or folder of the site. Undefined if there is none, or if a symbolic link leads out of the site's folder. */
export function findSiteFile(folder: string, path: string): SiteFile | undefined {
  try {
    const file = realpathSync.native(join(folder, path));
    const root = realpathSync.native(folder);
    return file === root || file.startsWith(root + sep) ? { file, stats: statSync(file) } : undefined;
  } catch (error) {
    if (missing.includes(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}

/** Also codes for a name that this disk cannot hold, and for a link that leads to itself. */
const missing = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EINVAL'];
