import { workerData } from 'node:worker_threads';
import workerpool from 'workerpool';
import { type FinishPlan, finisher } from './finisher.ts';
import type { Finished, Job } from './job.ts';

const finish = finisher(workerData as FinishPlan);

/** What a worker thread does. */
const finishThread = {
  finishAll: (jobs: readonly Job[]): Promise<readonly Finished[]> => Promise.all(jobs.map(finish)),
};
export type FinishThread = typeof finishThread;

// Nothing imports it but its type.
workerpool.worker(finishThread);
