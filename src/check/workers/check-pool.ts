import { fileURLToPath } from 'node:url';
import { pool as createPool } from 'workerpool';
import { type CheckWorker, createCheckWorker } from './check-worker.ts';

/** The threads that check files. */
export interface CheckPool extends CheckWorker {
  readonly close: () => Promise<void>;
}

/** Starts worker threads. With 0, this thread does the work. `valid`: the patterns of pages that earlier checks found valid. */
export function openCheckPool(workers: number, valid: readonly string[]): CheckPool {
  if (workers === 0) return { ...createCheckWorker(valid), close: async () => {} };
  const pool = createPool(fileURLToPath(new URL('./check-worker-thread.ts', import.meta.url)), {
    workerType: 'thread',
    maxWorkers: workers,
    workerThreadOpts: { workerData: valid },
  });
  return {
    checkFiles: async (...task) => pool.exec<CheckWorker['checkFiles']>('checkFiles', task),
    checkFragments: async (...task) => pool.exec<CheckWorker['checkFragments']>('checkFragments', task),
    close: async () => {
      await pool.terminate(true);
    },
  };
}
