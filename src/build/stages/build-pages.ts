import type { Catalog } from '../../catalog/database/catalog.ts';
import { dirtyPages, savePageResults } from '../../catalog/store/page-store.ts';
import type { BatchOutcome, PageTask } from '../../render/render-pages.ts';
import type { WorkerPool } from '../workers/worker-pool.ts';
import { type WorkerSetup, workerTasks } from '../workers/worker-tasks.ts';
import { chunked } from './read-files.ts';

/** Pages of one run of Eleventy: its cost a page is lowest here, and falls no further. */
const batchSize = 200;

/** Looks at every page of `mine` that may have changed and renders those that have; returns how many. What is done stays done. */
export async function buildPages(
  catalog: Catalog,
  pool: WorkerPool,
  setup: WorkerSetup,
  mine: (key: string) => boolean,
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  const tasks = dirtyPages(catalog).filter(({ key }) => mine(key));
  let done = 0;
  let rendered = 0;
  const take = (outcome: BatchOutcome, batch: readonly PageTask[]) => {
    catalog.transaction(() => savePageResults(catalog, outcome));
    rendered += outcome.rendered.length;
    done += batch.length;
    onProgress(done, tasks.length);
  };
  const batches = chunked(tasks, batchSize);
  if (tasks.length <= batchSize) for (const batch of batches) take(await workerTasks.renderPages(setup, batch), batch);
  else {
    await pool.run('renderPages', batches, {
      parameters: (batch) => [setup, batch],
      describe: (batch) => `${batch.length} pages: ${batch.map(({ key }) => key).join(', ')}`,
      onResult: take,
    });
  }
  return rendered;
}
