import { existsSync, renameSync, rmSync } from 'node:fs';
import { errorCode } from '../disk/text-file.ts';
import type { WorkPaths } from './work-paths.ts';

const refusals = ['EBUSY', 'EPERM', 'EACCES', 'EXDEV', 'ENOTEMPTY', 'EEXIST'];

/** Exchanges the site folder and the standby folder. Returns false if the system does not allow it. */
export function swapFolders({ out, standby, old, disk }: Pick<WorkPaths, 'out' | 'standby' | 'old' | 'disk'>): boolean {
  rmSync(old, { recursive: true, force: true });
  if (existsSync(out) && disk.exchange(out, standby)) return true;
  try {
    if (existsSync(out)) disk.rename(out, old);
  } catch (error) {
    if (refusals.includes(errorCode(error) ?? '')) return false;
    throw error;
  }
  try {
    disk.rename(standby, out);
  } catch (error) {
    if (existsSync(old)) renameSync(old, out);
    if (refusals.includes(errorCode(error) ?? '')) return false;
    throw error;
  }
  if (existsSync(old)) renameSync(old, standby);
  return true;
}
