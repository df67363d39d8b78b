import { workerData } from 'node:worker_threads';
import workerpool from 'workerpool';
import type { FinishJob, FinishResult } from './finish-job.ts';
import { type FinishPlan, finisher } from './finisher.ts';

const finish = finisher(workerData as FinishPlan);

/** What a worker thread does. */
const finisherWorker = {
  finishAll: (jobs: readonly FinishJob[]): Promise<readonly FinishResult[]> => Promise.all(jobs.map(finish)),
};
export type FinisherWorker = typeof finisherWorker;

// Nothing imports it but its type.
workerpool.worker(finisherWorker);
