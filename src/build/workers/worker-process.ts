import workerpool from 'workerpool';
import { workerTasks } from './worker-tasks.ts';

// What a worker process runs; nothing imports it.
workerpool.worker(workerTasks);
