import { workerData } from 'node:worker_threads';
import workerpool from 'workerpool';
import { createCheckWorker } from './check-worker.ts';

// The entry point of a worker thread.
workerpool.worker(createCheckWorker(workerData));
