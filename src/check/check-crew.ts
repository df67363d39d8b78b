import { fileURLToPath } from 'node:url';
import { pool as createPool } from 'workerpool';
import { checkWorker } from './check-worker.ts';

/** Whoever reads the files. */
export interface CheckCrew {
  readonly checkFiles: typeof checkWorker.checkFiles;
  readonly checkFragments: typeof checkWorker.checkFragments;
  readonly close: () => Promise<void>;
}

/** Threads that read; with 0, this one does. */
export function openCheckCrew(workers: number): CheckCrew {
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
