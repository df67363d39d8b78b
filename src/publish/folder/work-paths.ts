import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Disk, systemDisk } from './disk.ts';

/** The paths of a site folder and of the files that a publication needs. */
export interface WorkPaths {
  /** The site folder, symbolic links resolved. */
  readonly out: string;
  /** The hidden folder that holds what follows; on the disk of `out`. */
  readonly folder: string;
  /** The files of the version being built. */
  readonly staging: string;
  /** The version before the current one, then the version that replaces it. */
  readonly spare: string;
  /** Where `out` waits between two renames. */
  readonly old: string;
  /** The manifest of the version being published: present from the decision to publish until it is done. */
  readonly journal: string;
  /** How `spare` differs from `out`. */
  readonly pairing: string;
  /** Whether `out` can be exchanged for another folder as a whole. */
  readonly canSwap: boolean;
  readonly disk: Disk;
}

/** Name of the work folder where it has to lie within the site. */
export const innerWorkFolder = '.sanchika';

/** Finds the work folder: beside the site; within it where the site is a mount point or the folder above is closed to us. */
export function workPathsFor(path: string, disk: Disk = systemDisk): WorkPaths {
  const out = realPath(resolve(path));
  const canSwap = !disk.isFixed(out);
  const folder = canSwap ? join(dirname(out), `.${basename(out)}.sanchika`) : join(out, innerWorkFolder);
  const within = (name: string): string => join(folder, name);
  return {
    out,
    folder,
    staging: within('staging'),
    spare: within('spare'),
    old: within('old'),
    journal: within('publishing-sha256.txt'),
    pairing: within('spare.json'),
    canSwap,
    disk,
  };
}

function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  mkdirSync(dirname(path), { recursive: true });
  return join(realpathSync(dirname(path)), basename(path));
}
