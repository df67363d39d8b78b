import { fileURLToPath } from 'node:url';
import { pool as createPool, type Pool } from 'workerpool';
import type { FinishJob, FinishResult } from './finish-job.ts';
import { type FinishPlan, finisher } from './finisher.ts';
import type { FinisherWorker } from './finisher-worker.ts';

/** So many jobs are done before threads are started, which take as long to begin as these to be done. */
const fewest = 256;

/** Of what a thread makes nearly nothing is kept, so that more room for it would only stand there. */
const youngMegabytes = 16;

/** Whoever makes the files of articles: this thread at first, then others where there are many. */
export class FinisherPool {
  /** Does a job at once. */
  readonly finish: (job: FinishJob) => Promise<FinishResult>;
  readonly #plan: FinishPlan;
  readonly #workers: number;
  #pool: Pool | undefined;
  #done = 0;

  /** With 0 workers, this thread does it all. Where many articles are sure to come, the others begin at once. */
  constructor(plan: FinishPlan, workers: number, isMuch = false) {
    this.#plan = plan;
    this.#workers = workers;
    if (isMuch && workers > 0) {
      this.#begun();
      this.#done = fewest;
    }
    const finish = finisher(plan);
    this.finish = (job) => {
      this.#done += 1;
      return finish(job);
    };
  }

  /** How many batches may wait to be done; 0 where jobs had better be done at once. */
  get room(): number {
    return this.#done < fewest ? 0 : this.#workers * 3;
  }

  /** Has jobs done elsewhere; what is made of them comes in their order. A thread that fails is told with what it held. */
  async finishAll(jobs: readonly FinishJob[]): Promise<readonly FinishResult[]> {
    try {
      return await this.#begun().exec<FinisherWorker['finishAll']>('finishAll', [jobs]);
    } catch (error) {
      const held = jobs.map(({ made }) => [made.origin.file, made.origin.id].filter((part) => part).join('#'));
      const what = error instanceof Error ? error.message : String(error);
      throw new Error(`A worker thread failed while it held ${held.join(', ')}: ${what}`, { cause: error });
    }
  }

  async close(): Promise<void> {
    await this.#pool?.terminate(true);
  }

  #begun(): Pool {
    this.#pool ??= createPool(fileURLToPath(new URL('./finisher-worker.ts', import.meta.url)), {
      workerType: 'thread',
      minWorkers: 'max',
      maxWorkers: this.#workers,
      workerThreadOpts: { workerData: this.#plan, resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } },
    });
    return this.#pool;
  }
}
