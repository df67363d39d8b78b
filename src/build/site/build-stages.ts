import { resolve } from 'node:path';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { readMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import type { ArticleChanges } from '../../catalog/scan/article-changes.ts';
import { countOfPages } from '../../catalog/store/page-store.ts';
import { buildHostFiles } from '../../publish/host/host-files.ts';
import { openArchive } from '../../render/archive.ts';
import { isArticleChanged } from '../../render/page-body.ts';
import { projectRoot } from '../../settings/project-root.ts';
import type { Epochs } from '../epochs/epochs.ts';
import type { BuildOptions, BuildStage, ProgressEvent } from '../options/build-report.ts';
import { formatShard, isInShard, type Shard } from '../options/shard.ts';
import { buildAssets } from '../stages/build-assets.ts';
import { buildData } from '../stages/build-data.ts';
import { buildOffline } from '../stages/build-offline.ts';
import { buildPages } from '../stages/build-pages.ts';
import { buildPictures } from '../stages/build-pictures.ts';
import { buildSearch, forgetSearch } from '../stages/build-search.ts';
import { readFiles } from '../stages/read-files.ts';
import { noteAll, updateCatalog } from '../stages/update-catalog.ts';
import type { WorkerPool } from '../workers/worker-pool.ts';
import type { WorkerSetup } from '../workers/worker-tasks.ts';

/** Articles may be edited while they are built; someone who never stops is told so. */
const attempts = 5;

/** A build that is under way. */
export interface Build {
  readonly options: BuildOptions;
  /** The part of the work that falls to this machine; all of it where absent. */
  readonly shard?: Shard;
  readonly catalog: Catalog;
  readonly pool: WorkerPool;
  readonly epochs: Epochs;
  /** Where files of the new version go. */
  readonly staging: string;
  readonly report: (event: ProgressEvent) => void;
  /** What a scan of the articles' folder finds, which was begun before. */
  readonly found?: Promise<ArticleChanges>;
}

/** Makes every file that has changed, short of publishing; returns how many pages were rendered. */
export async function runStages(build: Build): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { found, ...again } = build;
      return await runStagesOnce(attempt === 1 ? build : again);
    } catch (error) {
      if (attempt === attempts || !isArticleChanged(error)) throw error;
    }
  }
}

async function runStagesOnce(build: Build): Promise<number> {
  const { options, catalog, pool, epochs, staging, report, shard } = build;
  const mine = (name: string) => shard === undefined || isInShard(name, shard);
  const progress = (stage: BuildStage) => (done: number, total: number) => report({ stage, done, total });
  const cache = resolve(options.cache);
  const paths = { root: projectRoot, articles: resolve(options.articles), site: resolve(options.site) };
  const epoch = options.search ? epochs.pages : `${epochs.pages} without search`;
  const assets = await buildAssets(catalog, epoch, { cache, staging, search: options.search });
  const setup: WorkerSetup = { paths, catalog: catalog.file, assets, epoch, staging, now: Date.now() };
  const { context, vocabulary } = await openArchive(paths, catalog, assets);
  // An update renders its few pages in this process.
  if (countOfPages(catalog) > 0) await import('../../render/render-pages.ts');
  const found = await build.found;
  await updateCatalog(context, options.articles, {
    ...(found ? { found } : {}),
    rehash: options.rehash,
    read: readFiles(pool, setup, progress('read')),
  });
  const made = `${epoch} ${shard ? formatShard(shard) : ''}`;
  if (readMetadata(catalog, 'pages-epoch') !== made) {
    catalog.transaction(() => {
      noteAll(context);
      writeMetadata(catalog, 'pages-epoch', made);
    });
  }
  await buildPictures(catalog, { articles: paths.articles, cache, staging }, mine, progress('pictures'));
  buildHostFiles(catalog, mine, staging);
  const rendered = await buildPages(catalog, pool, setup, mine, progress('render'));
  if (options.pagesOnly) return rendered;
  if (options.search)
    await buildSearch(
      context,
      pool,
      setup,
      { epoch: epochs.search, vocabulary, mine, isWhole: shard === undefined, out: resolve(options.out) },
      progress('search'),
    );
  else forgetSearch(catalog);
  await buildData(
    context,
    pool,
    setup,
    { epoch: epochs.data, mine, isWhole: shard === undefined, out: options.out },
    progress('data'),
  );
  // Last, since it lists all the others.
  if (shard === undefined) buildOffline(catalog, epochs.offline, { out: options.out, staging });
  return rendered;
}
