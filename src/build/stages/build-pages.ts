import { dirtyPages, savePageResults } from '../../catalog/store/page-store.ts';
import type { RenderedCount } from '../options/build-report.ts';
import type { Build } from './build.ts';
import { chunked } from './read-articles.ts';

/** Renders this machine's dirty pages whose records have changed. Returns how many. The catalogue saves them meanwhile. */
export async function buildPages({ catalog, pool, setup, isMine, progressOf }: Build): Promise<RenderedCount> {
  const tasks = dirtyPages(catalog).filter(({ key }) => isMine(key));
  let done = 0;
  let rendered = 0;
  let fromCache = 0;
  await catalog.groupCommits(() =>
    pool.run('renderPages', chunked(tasks, pool.batchSize), {
      inProcess: tasks.length <= pool.batchSize,
      parameters: (batch) => [setup, batch],
      describe: (batch) => `${batch.length} pages: ${batch.map(({ key }) => key).join(', ')}`,
      onResult: (outcome, batch) => {
        catalog.transaction(() => savePageResults(catalog, outcome));
        rendered += outcome.rendered.length;
        fromCache += outcome.fromCache;
        done += batch.length;
        progressOf('render')(done, tasks.length);
      },
    }),
  );
  return { rendered, fromCache };
}
