import { existsSync, renameSync, rmSync } from 'node:fs';
import { errorCode } from '../read-if-exists.ts';
import type { WorkPaths } from './work-paths.ts';

const refusals = ['EBUSY', 'EPERM', 'EACCES', 'EXDEV', 'ENOTEMPTY', 'EEXIST'];

/** Puts the spare folder in the site's place and the site in the spare's. False where the system does not allow it. */
export function swapFolders({ out, spare, old, disk }: WorkPaths): boolean {
  rmSync(old, { recursive: true, force: true });
  if (existsSync(out) && disk.exchange(out, spare)) return true;
  try {
    if (existsSync(out)) disk.rename(out, old);
  } catch (error) {
    if (refusals.includes(errorCode(error) ?? '')) return false;
    throw error;
  }
  try {
    disk.rename(spare, out);
  } catch (error) {
    if (existsSync(old)) renameSync(old, out);
    if (refusals.includes(errorCode(error) ?? '')) return false;
    throw error;
  }
  if (existsSync(old)) renameSync(old, spare);
  return true;
}
