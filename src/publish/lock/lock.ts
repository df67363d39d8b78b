import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Disk, systemDisk } from '../disk/disk.ts';
import { errorCode, readIfExists } from '../disk/text-file.ts';
import { damagedLock, heldLock, LockedError } from './locked-error.ts';
import { isRunning, ownIdentity, stateOf } from './process-identity.ts';
import { isUnfinished, type LockFile, readLock } from './read-lock.ts';

export interface LockOptions {
  /** Takes the lock of a process that may still run on another machine, or a damaged one. Never that of a process that runs here. */
  readonly breakLock?: boolean | undefined;
  readonly disk?: Pick<Disk, 'link'>;
}

/**
 * Locks a folder for this process and returns a function that releases it. Throws a LockedError with the process that holds the
 * lock. A stale lock, of a process that has ended, is replaced.
 */
export function takeLock(folder: string, { breakLock = false, disk = systemDisk }: LockOptions = {}): () => void {
  const file = join(folder, 'lock.json');
  const own = `${JSON.stringify(ownIdentity())}\n`;
  for (let attempt = 0; attempt < 20; attempt++) {
    if (create(file, own, disk)) {
      removeParts(folder);
      return releaseOf(file, own);
    }
    const lock = readLock(file);
    if (lock === undefined) assertNoFolder(file);
    else if (isStale(file, lock) || (breakLock && !(lock.holder && stateOf(lock.holder) === 'running')))
      removeStale(file, lock.text);
    else throw lock.holder ? heldLock(folder, lock.holder) : damagedLock(file, folder, lock.text);
  }
  throw new LockedError(`${file} cannot be taken: it changes all the time. Wait for the other commands to end.`);
}

/** Whether the process that made a lock has certainly ended. */
function isStale(file: string, { text, holder }: LockFile): boolean {
  if (holder) return stateOf(holder) === 'ended';
  if (!isUnfinished(text)) return false;
  // Where a disk has no links, the lock is written after it appears. That takes far less time than this.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  return readIfExists(file) === text;
}

// The file appears with all of its text, so that other processes can always read the holder.
function create(file: string, text: string, disk: Pick<Disk, 'link'>): boolean {
  const part = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(part, text);
    disk.link(part, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (errorCode(error) === 'ENOENT') return false; // Another process released its lock and removed the folder.
    if (errorCode(error) === 'ENOSPC') throw error;
    return createWithoutLinks(file, text);
  } finally {
    rmSync(part, { force: true });
  }
}

function createWithoutLinks(file: string, text: string): boolean {
  let handle: number;
  try {
    handle = openSync(file, 'wx');
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeFileSync(handle, text);
    return true;
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}

// Two processes may find the same stale lock. A process that moves the new lock of the other one puts it back.
function removeStale(file: string, seen: string): void {
  const moved = `${file}.${process.pid}.stale`;
  if (readIfExists(file) !== seen) return;
  try {
    renameSync(file, moved);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if (readIfExists(moved) === seen) rmSync(moved, { force: true });
  else renameSync(moved, file);
}

/** Removes what processes left that were killed while they took the lock. */
function removeParts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid] = /^lock\.json\.(\d+)(?:\.stale)?$/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

function assertNoFolder(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new LockedError(`${file} is a folder, but the lock needs this name. Move it away.`);
}

// Released at the latest when the process exits.
function releaseOf(file: string, own: string): () => void {
  const atEnd = (): void => release(file, own);
  process.once('exit', atEnd);
  return () => {
    process.off('exit', atEnd);
    release(file, own);
  };
}

function release(file: string, own: string): void {
  if (readIfExists(file) !== own) return;
  rmSync(file, { force: true });
  try {
    rmdirSync(dirname(file));
  } catch {} // It is not empty, or another process has removed it.
}
