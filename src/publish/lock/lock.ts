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
 * Takes a folder for this process, and returns what gives it back. Throws a LockedError that names the process which has
 * it; the lock of a process that has ended is taken over.
 */
export function takeLock(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'lock.json');
  const own = `${JSON.stringify(ownIdentity())}\n`;
  for (let attempt = 0; attempt < 20; attempt++) {
    if (created(file, own)) return releaseOf(file, own);
    const text = readIfExists(file);
    if (text === undefined) continue;
    const holder = identityIn(text);
    if (holder && !hasEnded(holder)) throw new LockedError(folder, file, holder);
    takeAway(file, text);
  }
  throw new Error(`${file} could not be taken. Delete it if no build is running.`);
}

// The file appears with all of its text: whoever finds it can read who holds it.
function created(file: string, text: string): boolean {
  const part = `${file}.${process.pid}`;
  writeFileSync(part, text);
  try {
    linkSync(part, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    return createdWithoutLinks(file, text);
  } finally {
    rmSync(part, { force: true });
  }
}

function createdWithoutLinks(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

// Two processes may find the same dead lock: whoever takes away the other's new one puts it back.
function takeAway(file: string, seen: string): void {
  const taken = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, taken);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if (readIfExists(taken) === seen) rmSync(taken, { force: true });
  else renameSync(taken, file);
}

// Given back at the latest when the process ends in an orderly way.
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
