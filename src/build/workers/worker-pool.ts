import { fileURLToPath } from 'node:url';
import { pool as createPool } from 'workerpool';
import { runLanes } from './run-lanes.ts';
import { createWorkerTasks, type WorkerTasks } from './worker-tasks.ts';

/**
 * Size of each half of V8's space for new objects. Node would let it grow to 32 MB, so a third of a worker's memory would be objects that
 * nothing uses any more.
 */
const semiSpaceMegabytes = 4;

/** The worker processes of a build. */
export interface WorkerPool {
  /** Pages per run of Eleventy. Larger batches do not make a page cheaper. */
  readonly batchSize: number;
  /** The index and the data of at most this many articles are made sooner than a worker process starts. */
  readonly fewArticles: number;
  /**
   * Runs every task and passes the results on in the order of finishing. Each worker process has a second task waiting, so
   * that it is never idle. After a failure no further task starts. When `run` returns or throws, no task is running: a late
   * result would describe the articles as they were before. If a worker dies, the error describes its task.
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
  /** Runs one task, beside others, and returns its result. If its worker dies, the error has this description. */
  readonly runOne: <Name extends keyof WorkerTasks>(
    method: Name,
    parameters: Parameters<WorkerTasks[Name]>,
    options: { readonly inProcess: boolean; readonly describe: string },
  ) => Promise<Awaited<ReturnType<WorkerTasks[Name]>>>;
  /** Ends the processes, and so returns their memory. A later task starts new ones. */
  readonly release: () => Promise<void>;
}

/** Opens a pool. Its processes start with the first task that needs them. `tasks` run in this process. */
export function openWorkerPool(
  workers: number,
  { tasks: ownTasks = createWorkerTasks(), batchSize = 200, fewArticles = 20 } = {},
): WorkerPool {
  const pool = createPool(fileURLToPath(new URL('./worker-process.ts', import.meta.url)), {
    workerType: 'process',
    forkOpts: { execArgv: [...process.execArgv, `--max-semi-space-size=${semiSpaceMegabytes}`] },
    maxWorkers: workers,
  });
  const runOne: WorkerPool['runOne'] = async (method, parameters, { inProcess, describe }) => {
    try {
      return await (inProcess
        ? Reflect.apply(ownTasks[method], undefined, parameters)
        : pool.exec(method, [...parameters]));
    } catch (error) {
      throw withTask(error, describe);
    }
  };
  return {
    batchSize,
    fewArticles,
    runOne,
    run: (method, tasks, { inProcess, parameters, describe, onResult }) =>
      runLanes(tasks, inProcess ? 1 : workers * 2, async (task) => {
        onResult(await runOne(method, parameters(task), { inProcess, describe: describe(task) }), task);
      }),
    release: async () => {
      await pool.terminate(true);
    },
  };
}

/** An error of the task itself needs no description. The error of a dead worker does. */
function withTask(error: unknown, task: string): unknown {
  const died = error instanceof Error && /terminated unexpectedly/i.test(error.message);
  return died ? new Error(`A worker process ended unexpectedly while it held ${task}`, { cause: error }) : error;
}
