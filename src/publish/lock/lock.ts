import { linkSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode, readIfExists } from '../disk/text-file.ts';
import { hasEnded, ownIdentity, type ProcessIdentity } from './process-identity.ts';

/** A folder that another build is working in. */
export class LockedError extends Error {
  constructor(folder: string, file: string, { pid, host, started }: ProcessIdentity) {
    super(
      `Another build is working in ${folder}: process ${pid} on ${host}, started ${started}. ` +
        `Wait for it, or end it; if ${host} is gone, delete ${file}.`,
    );
    this.name = 'LockedError';
  }
}

/**
 * Locks a folder for this process and returns a function that releases it. Throws a LockedError with the process that holds
 * the lock. A stale lock, of a process that has ended, is replaced.
 */
export function takeLock(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'lock.json');
  const own = `${JSON.stringify(ownIdentity())}\n`;
  for (let attempt = 0; attempt < 20; attempt++) {
    if (create(file, own)) return releaseOf(file, own);
    const text = readIfExists(file);
    if (text === undefined) continue;
    const holder = identityIn(text);
    if (holder && !hasEnded(holder)) throw new LockedError(folder, file, holder);
    removeStale(file, text);
  }
  throw new Error(`${file} could not be taken. Delete it if no build is running.`);
}

// The file appears with all of its text, so that other processes can always read the holder.
function create(file: string, text: string): boolean {
  const part = `${file}.${process.pid}`;
  writeFileSync(part, text);
  try {
    linkSync(part, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    return createWithoutLinks(file, text);
  } finally {
    rmSync(part, { force: true });
  }
}

function createWithoutLinks(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

// Two processes may find the same stale lock. A process that moves the new lock of the other one puts it back.
function removeStale(file: string, seen: string): void {
  const moved = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, moved);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if (readIfExists(moved) === seen) rmSync(moved, { force: true });
  else renameSync(moved, file);
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
  if (readdirSync(dirname(file)).length === 0) rmdirSync(dirname(file));
}

function identityIn(text: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
