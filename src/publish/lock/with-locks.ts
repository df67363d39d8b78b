import { type LockOptions, takeLock } from './lock.ts';

/** Runs `work` with a lock on each folder. */
export async function withLocks<Result>(
  [folder, ...rest]: readonly string[],
  options: LockOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  if (folder === undefined) return work();
  const release = takeLock(folder, options);
  try {
    return await withLocks(rest, options, work);
  } finally {
    release();
  }
}
