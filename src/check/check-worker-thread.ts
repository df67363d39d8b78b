import workerpool from 'workerpool';
import { checkWorker } from './check-worker.ts';

// What a worker thread runs; nothing imports it.
workerpool.worker(checkWorker);
