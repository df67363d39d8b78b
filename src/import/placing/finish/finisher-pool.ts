import { fileURLToPath } from 'node:url';
import { pool as createPool, type Pool } from 'workerpool';
import type { FinishJob, FinishResult } from './finish-job.ts';
import { type FinishPlan, finisher } from './finisher.ts';
import type { FinisherWorker } from './finisher-worker.ts';

/** The number of jobs that take as long as the start of the threads. So many are done before it. */
const jobsBeforeThreads = 256;

/** A thread keeps almost none of its objects. A larger heap for new objects would only waste memory. */
const youngMegabytes = 16;

/** Renders the files of articles: in this thread at first, in worker threads once there are many. */
export class FinisherPool {
  /** Does a job in this thread. */
  readonly finish: (job: FinishJob) => Promise<FinishResult>;
  readonly #plan: FinishPlan;
  readonly #workers: number;
  #pool: Pool | undefined;
  #done = 0;

  /** With 0 workers this thread does all jobs. With `manyExpected` the workers start at once. */
  constructor(plan: FinishPlan, workers: number, manyExpected = false) {
    this.#plan = plan;
    this.#workers = workers;
    if (manyExpected && workers > 0) {
      this.#startedPool();
      this.#done = jobsBeforeThreads;
    }
    const finish = finisher(plan);
    this.finish = (job) => {
      this.#done += 1;
      return finish(job);
    };
  }

  /** How many batches may wait for `finishAll`. With 0, jobs should be done by `finish`. */
  get mostBatches(): number {
    return this.#done < jobsBeforeThreads ? 0 : this.#workers * 3;
  }

  /** Does jobs in a worker thread and gives the results in their order. An error names the sources of the jobs. */
  async finishAll(jobs: readonly FinishJob[]): Promise<readonly FinishResult[]> {
    try {
      return await this.#startedPool().exec<FinisherWorker['finishAll']>('finishAll', [jobs]);
    } catch (error) {
      const sources = jobs.map(({ made }) => [made.origin.file, made.origin.id].filter((part) => part).join('#'));
      const cause = error instanceof Error ? error.message : String(error);
      throw new Error(`A worker thread failed with one of ${sources.join(', ')}: ${cause}`, { cause: error });
    }
  }

  async close(): Promise<void> {
    await this.#pool?.terminate(true);
  }

  #startedPool(): Pool {
    this.#pool ??= createPool(fileURLToPath(new URL('./finisher-worker.ts', import.meta.url)), {
      workerType: 'thread',
      minWorkers: 'max',
      maxWorkers: this.#workers,
      workerThreadOpts: { workerData: this.#plan, resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } },
    });
    return this.#pool;
  }
}
