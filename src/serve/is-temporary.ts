import { errorCode } from '../publish/disk/text-file.ts';
import { LockedError } from '../publish/lock/locked-error.ts';

/** Codes of a disk that is full or busy. */
const diskCodes = ['ENOSPC', 'EDQUOT', 'EBUSY', 'EMFILE', 'ENFILE'];
/** The same in the messages of esbuild, which have no code. */
const fullDisk = /no space left on device|not enough space on the disk|disk quota exceeded/i;
/** SQLite's codes for a busy or locked database, a failed disk and a full one. https://sqlite.org/rescode.html */
const databaseCodes = [5, 6, 10, 13];

/** Whether a build may succeed later without a change of the archive's files: the disk is full, or another build is running. */
export function isTemporary(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof LockedError || diskCodes.includes(errorCode(error) ?? '')) return true;
  if (fullDisk.test(error.message)) return true;
  if ('errcode' in error && databaseCodes.includes(Number(error.errcode) & 0xff)) return true;
  return isTemporary(error.cause);
}
