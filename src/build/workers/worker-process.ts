import workerpool from 'workerpool';
import { createWorkerTasks } from './worker-tasks.ts';

// A worker process runs this module. No module imports it.
workerpool.worker({ ...createWorkerTasks() });
