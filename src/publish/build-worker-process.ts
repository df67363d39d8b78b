import workerpool from 'workerpool';
import { buildWorker } from './build-worker.ts';

// What a worker process runs; nothing imports it.
workerpool.worker(buildWorker);
