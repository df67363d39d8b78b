import { join } from 'node:path';
import { type Disk, systemDisk } from '../disk/disk.ts';
import { realPath } from '../disk/real-path.ts';
import { workFolderBeside } from '../ownership/work-folder.ts';

/** The paths of a site folder and of the files that a publication needs. */
export interface WorkPaths {
  /** The site folder, symbolic links resolved. */
  readonly out: string;
  /** The hidden folder with the files below. It is on the same disk as `out`. */
  readonly folder: string;
  /** The staged files: new and changed files of the version being built. */
  readonly staging: string;
  /** The standby copy of the site. It holds the previous version, then the next one, and is exchanged with `out`. */
  readonly standby: string;
  /** The path of the old site between two renames. */
  readonly old: string;
  /** The manifest of the version being published: it exists only while a publication runs. */
  readonly journal: string;
  /** How `standby` differs from `out`. */
  readonly standbyRecord: string;
  /** Whether `out` can be exchanged with another folder. */
  readonly canSwap: boolean;
  readonly disk: Disk;
}

/** The name of a work folder inside the site folder. */
export const innerWorkFolder = '.sanchika';

/** Finds the work folder. It is beside the site, or inside it if the site is a mount point or its parent is read-only. */
export function workPathsFor(path: string, disk: Disk = systemDisk): WorkPaths {
  const out = realPath(path);
  const canSwap = !disk.isFixed(out);
  const folder = canSwap ? workFolderBeside(out) : join(out, innerWorkFolder);
  // The standby folder keeps its old name on the disk, so that an update of the program finds it.
  const within = (name: string): string => join(folder, name);
  return {
    out,
    folder,
    staging: within('staging'),
    standby: within('spare'),
    old: within('old'),
    journal: within('publishing-sha256.txt'),
    standbyRecord: within('spare.json'),
    canSwap,
    disk,
  };
}
