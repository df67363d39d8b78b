import { fileURLToPath } from 'node:url';
import { pool as createPool } from 'workerpool';
import { checkWorker } from './check-worker.ts';

/** The threads that check files. */
export interface CheckPool {
  readonly checkFiles: typeof checkWorker.checkFiles;
  readonly checkFragments: typeof checkWorker.checkFragments;
  readonly close: () => Promise<void>;
}

/** Starts worker threads. With 0, this thread does the work. */
export function openCheckPool(workers: number): CheckPool {
  if (workers === 0) return { ...checkWorker, close: async () => {} };
  const pool = createPool(fileURLToPath(new URL('./check-worker-thread.ts', import.meta.url)), {
    workerType: 'thread',
    maxWorkers: workers,
  });
  return {
    checkFiles: async (...task) => pool.exec<typeof checkWorker.checkFiles>('checkFiles', task),
    checkFragments: async (...task) => pool.exec<typeof checkWorker.checkFragments>('checkFragments', task),
    close: async () => {
      await pool.terminate(true);
    },
  };
}
