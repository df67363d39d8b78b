import { fileURLToPath } from 'node:url';
import { pool as createPool } from 'workerpool';
import type { WorkerTasks } from './worker-tasks.ts';

/** The worker processes of a build. */
export interface WorkerPool {
  /**
   * Gives every task to a worker process, two waiting for each so that none stands idle, and hands over what comes back in
   * the order of finishing. The first failure ends the run; a worker that dies is reported with what it held.
   */
  readonly run: <Name extends keyof WorkerTasks, Task>(
    method: Name,
    tasks: Iterable<Task>,
    options: {
      readonly parameters: (task: Task) => Parameters<WorkerTasks[Name]>;
      readonly describe: (task: Task) => string;
      readonly onResult: (result: Awaited<ReturnType<WorkerTasks[Name]>>, task: Task) => void;
    },
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts no process before there is work for it. */
export function openWorkerPool(workers: number): WorkerPool {
  const pool = createPool(fileURLToPath(new URL('./worker-process.ts', import.meta.url)), {
    workerType: 'process',
    maxWorkers: workers,
  });
  return {
    run: async (method, tasks, { parameters, describe, onResult }) => {
      const queue = tasks[Symbol.iterator]();
      let failed = false;
      const lane = async () => {
        for (let next = queue.next(); !next.done && !failed; next = queue.next()) {
          try {
            onResult(await pool.exec(method, parameters(next.value)), next.value);
          } catch (error) {
            failed = true;
            throw toFailure(error, describe(next.value));
          }
        }
      };
      await Promise.all(Array.from({ length: workers * 2 }, lane));
    },
    close: async () => {
      await pool.terminate(true);
    },
  };
}

/** What a worker threw is itself; that it died needs the names of what it was doing. */
function toFailure(error: unknown, held: string): unknown {
  const died = error instanceof Error && /terminated unexpectedly/i.test(error.message);
  return died ? new Error(`A worker process ended unexpectedly while it held ${held}`, { cause: error }) : error;
}
