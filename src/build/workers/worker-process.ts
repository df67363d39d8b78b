import workerpool from 'workerpool';
import { buildWorker } from './worker-tasks.ts';

// What a worker process runs; nothing imports it.
workerpool.worker(buildWorker);
