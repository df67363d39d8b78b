import workerpool from 'workerpool';
import { checkWorker } from './check-worker.ts';

// The entry point of a worker thread.
workerpool.worker(checkWorker);
