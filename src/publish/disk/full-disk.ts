import { existsSync, type StatsFs, statfsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { errorCode } from './text-file.ts';

/** A folder that a command writes to. */
export interface WrittenFolder {
  /** `the cache` */
  readonly name: string;
  readonly path: string;
  /** The option or argument that names another one: `--cache`. */
  readonly option: string;
}

/** A disk with less than this is full, also if the error does not say so. */
const almostNothing = 1_000_000;

/** Runs `work`. If a disk is full, the error says how much space each folder has left, and what to do. */
export async function withSpaceAdvice<Result>(
  folders: readonly WrittenFolder[],
  work: () => Result | Promise<Result>,
  spaceOf: (path: string) => Pick<StatsFs, 'bsize' | 'bavail' | 'blocks'> = (path) => statfsSync(path),
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const spaces = disksOf(folders).map((folder) => ({ ...folder, ...bytesOf(spaceOf(folder.there)) }));
    const isFull = isDiskFull(error) || (isWriteError(error) && spaces.some(({ free }) => free < almostNothing));
    if (!isFull) throw error;
    const lines = spaces.map(
      ({ name, path, option, free, size }) =>
        `  ${resolve(path)} (${name}): ${megabytes(free)} free of ${megabytes(size)}; another folder: ${option}`,
    );
    throw new Error(
      `The disk is full. Free some space, or choose a folder on another disk:\n${lines.join('\n')}\n` +
        'Then run the command again. Finished work is kept.',
      { cause: error },
    );
  }
}

/** Whether an error, or one that caused it, reports a full disk: from Node, from SQLite or from a program that was called. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (['ENOSPC', 'EDQUOT'].includes(errorCode(error) ?? '') || sqliteCode(error) === 13) return true;
  return /\bENOSPC\b|\bEDQUOT\b|no space left on device|disk is full/i.test(error.message) || isDiskFull(error.cause);
}

// Node's `cpSync` reports a full disk as EIO. SQLITE_IOERR, SQLITE_CANTOPEN: its log or its shared memory cannot grow.
function isWriteError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return errorCode(error) === 'EIO' || [10, 14].includes(sqliteCode(error) ?? 0) || isWriteError(error.cause);
}

function sqliteCode(error: Error): number | undefined {
  return 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}

/** The first folder on each disk. A folder that does not exist yet is on the disk of its parent. */
function disksOf(folders: readonly WrittenFolder[]) {
  const disks = new Map<number, WrittenFolder & { readonly there: string }>();
  for (const folder of folders) {
    let there = resolve(folder.path);
    while (!existsSync(there) && there !== dirname(there)) there = dirname(there);
    const { dev } = statSync(there);
    if (!disks.has(dev)) disks.set(dev, { ...folder, there });
  }
  return [...disks.values()];
}

function bytesOf({ bsize, bavail, blocks }: Pick<StatsFs, 'bsize' | 'bavail' | 'blocks'>) {
  return { free: bsize * bavail, size: bsize * blocks };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 10e6 ? 1 : 0)} MB`;
}
