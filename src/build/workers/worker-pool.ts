import { fileURLToPath } from 'node:url';
import { pool as createPool } from 'workerpool';
import { createWorkerTasks, type WorkerTasks } from './worker-tasks.ts';

/** The worker processes of a build. */
export interface WorkerPool {
  /**
   * Runs every task and passes the results on in the order of finishing. Each worker process has a second task waiting, so
   * that it is never idle. The first failure ends the run. If a worker dies, the error describes its task.
   */
  readonly run: <Name extends keyof WorkerTasks, Task>(
    method: Name,
    tasks: Iterable<Task>,
    options: {
      /** Runs the tasks here, one after another. For work that is shorter than the start of a worker. */
      readonly inProcess: boolean;
      readonly parameters: (task: Task) => Parameters<WorkerTasks[Name]>;
      readonly describe: (task: Task) => string;
      readonly onResult: (result: Awaited<ReturnType<WorkerTasks[Name]>>, task: Task) => void;
    },
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a pool. Its processes start with the first task that needs them. */
export function openWorkerPool(workers: number, ownTasks = createWorkerTasks()): WorkerPool {
  const pool = createPool(fileURLToPath(new URL('./worker-process.ts', import.meta.url)), {
    workerType: 'process',
    maxWorkers: workers,
  });
  return {
    run: async (method, tasks, { inProcess, parameters, describe, onResult }) => {
      const execute = (list: Parameters<WorkerTasks[typeof method]>) =>
        inProcess ? Reflect.apply(ownTasks[method], undefined, list) : pool.exec(method, list);
      const queue = tasks[Symbol.iterator]();
      let failed = false;
      const lane = async () => {
        for (let next = queue.next(); !next.done && !failed; next = queue.next()) {
          try {
            onResult(await execute(parameters(next.value)), next.value);
          } catch (error) {
            failed = true;
            throw withTask(error, describe(next.value));
          }
        }
      };
      await Promise.all(Array.from({ length: inProcess ? 1 : workers * 2 }, lane));
    },
    close: async () => {
      await pool.terminate(true);
    },
  };
}

/** An error of the task itself needs no description. The error of a dead worker does. */
function withTask(error: unknown, task: string): unknown {
  const died = error instanceof Error && /terminated unexpectedly/i.test(error.message);
  return died ? new Error(`A worker process ended unexpectedly while it held ${task}`, { cause: error }) : error;
}
