import type { FileState } from '../../catalog/scan/scan-folder.ts';
import type { WorkerPool } from '../workers/worker-pool.ts';
import { type WorkerSetup, workerTasks } from '../workers/worker-tasks.ts';
import type { ReadFiles } from './update-catalog.ts';

/** Files that one task reads. */
const chunkSize = 200;
/** As many files as are read sooner here than a worker process starts. */
const few = 100;

/** Reads article files: a few in this process, many in the workers. */
export function readFiles(
  pool: WorkerPool,
  setup: WorkerSetup,
  onProgress: (done: number, total: number) => void,
): ReadFiles {
  return async (files, onRead) => {
    let done = 0;
    const chunks = chunked(files, chunkSize);
    const take = (
      { entries, problems }: Awaited<ReturnType<typeof workerTasks.readArticles>>,
      chunk: readonly FileState[],
    ) => {
      onRead(entries, problems);
      done += chunk.length;
      onProgress(done, files.length);
    };
    if (files.length <= few) for (const chunk of chunks) take(await workerTasks.readArticles(setup, chunk), chunk);
    else {
      await pool.run('readArticles', chunks, {
        parameters: (chunk) => [setup, chunk],
        describe: (chunk) => `${chunk.length} articles from ${chunk[0]?.path} on`,
        onResult: take,
      });
    }
  };
}

/** A list in runs of a length, the last one shorter. */
export function* chunked<Part>(list: readonly Part[], size: number): Generator<readonly Part[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}
