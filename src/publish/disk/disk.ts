import { copyFileSync, linkSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { exchangeFolders } from './exchange-folders.ts';
import { isFixed } from './is-fixed.ts';
import { errorCode } from './text-file.ts';

/** The steps on the disk that some disks refuse. */
export interface Disk {
  /** Gives a file a second name. */
  readonly link: (from: string, to: string) => void;
  /** Gives a file or folder another name; an existing file there is replaced. */
  readonly rename: (from: string, to: string) => void;
  /** Exchanges two folders in one step; false where that can't be done. */
  readonly exchange: (a: string, b: string) => boolean;
  /** Whether a folder has to stay where it is, so that only its files can be replaced. */
  readonly isFixed: (folder: string) => boolean;
}

/** The disk as the system offers it. */
export const systemDisk: Disk = { link: linkSync, rename: renameSync, exchange: exchangeFolders, isFixed };

const noLinks = ['EPERM', 'EXDEV', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL', 'UNKNOWN'];

/** Puts a file at `to` that is the same file as `from`, or a copy with its time stamp where the disk has no hard links. */
export function linkFile(disk: Disk, from: string, to: string): void {
  try {
    disk.link(from, to);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') {
      rmSync(to);
      linkFile(disk, from, to);
    } else if (noLinks.includes(errorCode(error) ?? '')) {
      copyWithTime(from, to);
    } else throw error;
  }
}

/** Puts the same file over whatever file is at `to`, in one step. */
export function linkOver(disk: Disk, from: string, to: string): void {
  const part = `${to}.part`;
  linkFile(disk, from, part);
  disk.rename(part, to);
  rmSync(part, { force: true }); // two names of one file: rename(2) leaves both
}

/** Moves a file over whatever file is at `to`, in one step even between disks. */
export function moveFile(disk: Disk, from: string, to: string): void {
  try {
    disk.rename(from, to);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    const part = `${to}.part`;
    copyWithTime(from, part);
    disk.rename(part, to);
    rmSync(from);
  }
}

function copyWithTime(from: string, to: string): void {
  copyFileSync(from, to);
  const { atime, mtime } = statSync(from);
  utimesSync(to, atime, mtime);
}
