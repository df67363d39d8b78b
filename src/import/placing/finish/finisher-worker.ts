import { workerData } from 'node:worker_threads';
import workerpool from 'workerpool';
import type { FinishJob, FinishResult } from './finish-job.ts';
import { type FinishPlan, finisher } from './finisher.ts';

const finish = finisher(workerData as FinishPlan);

const finisherWorker = {
  finishAll: (jobs: readonly FinishJob[]): Promise<readonly FinishResult[]> => Promise.all(jobs.map(finish)),
};
/** The methods of a worker thread. */
export type FinisherWorker = typeof finisherWorker;

workerpool.worker(finisherWorker);
