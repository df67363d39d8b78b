import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Catalog, openCatalog } from '../catalog/catalog.ts';
import { countOfArticles } from '../catalog/date-queries.ts';
import { readFact, writeFact } from '../catalog/facts.ts';
import { countOfPages, forgetFiles, siteFiles } from '../catalog/page-store.ts';
import { articleWarnings } from '../catalog/warnings.ts';
import { openArchive } from '../render/archive.ts';
import { type Epochs, epochsOf } from '../render/epoch.ts';
import { isArticleChanged } from '../render/page-body.ts';
import { buildAssets } from './build-assets.ts';
import { buildPages } from './build-pages.ts';
import { buildPictures } from './build-pictures.ts';
import { type BuildPool, openBuildPool } from './build-pool.ts';
import type { BuildOptions, BuildReport, BuildStage, ProgressEvent } from './build-report.ts';
import { buildSearch } from './build-search.ts';
import type { WorkerSetup } from './build-worker.ts';
import { lostFiles } from './lost-files.ts';
import { readFiles } from './read-files.ts';
import { openSiteFolder, type SiteFolder } from './site-folder.ts';
import { noteAll, updateCatalog } from './update-catalog.ts';

/** The project: where templates, texts and code lie. */
const root = fileURLToPath(new URL('../../', import.meta.url));
/** Articles may be edited while they are built; someone who never stops is told so. */
const attempts = 5;

/** Builds the archive: what has changed is read, rendered and published; a failure leaves the site as it is. */
export async function buildSite(options: BuildOptions, report: (event: ProgressEvent) => void): Promise<BuildReport> {
  const started = performance.now();
  const folder = await openSiteFolder(options.out);
  const epochs = epochsOf(root, options.site);
  const catalog = catalogFor(join(options.cache, 'catalog.sqlite'), epochs);
  const pool = openBuildPool(options.workers);
  try {
    forgetLost(catalog, folder);
    const rendered = await settled(() => buildOnce({ options, catalog, folder, pool, epochs, report }));
    const total = countOfPages(catalog);
    report({ stage: 'publish', done: 0, total: 1 });
    const files = await folder.publish(siteFiles(catalog));
    report({ stage: 'publish', done: 1, total: 1 });
    return {
      articles: countOfArticles(catalog),
      pages: { total, rendered },
      files,
      warnings: articleWarnings(catalog),
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    await pool.close();
    catalog.close();
  }
}

interface Build {
  readonly options: BuildOptions;
  readonly catalog: Catalog;
  readonly folder: SiteFolder;
  readonly pool: BuildPool;
  readonly epochs: Epochs;
  readonly report: (event: ProgressEvent) => void;
}

/** Everything up to publishing; returns how many pages were rendered. */
async function buildOnce({ options, catalog, folder, pool, epochs, report }: Build): Promise<number> {
  const { staging } = folder;
  const cache = resolve(options.cache);
  const paths = { root, articles: resolve(options.articles), site: resolve(options.site) };
  const assets = await buildAssets(catalog, epochs.pages, cache, staging);
  const setup: WorkerSetup = { paths, catalog: catalog.file, assets, epoch: epochs.pages, staging, now: Date.now() };
  const { context, vocabulary } = await openArchive(paths, catalog, assets);
  const progress = (stage: BuildStage) => (done: number, total: number) => report({ stage, done, total });
  await updateCatalog(context, options.articles, {
    rehash: options.rehash,
    read: readFiles(pool, setup, progress('read')),
  });
  if (readFact(catalog, 'pages-epoch') !== epochs.pages) {
    catalog.transaction(() => {
      noteAll(context);
      writeFact(catalog, 'pages-epoch', epochs.pages);
    });
  }
  await buildPictures(catalog, { articles: paths.articles, cache, staging }, progress('pictures'));
  const rendered = await buildPages(catalog, pool, setup, progress('render'));
  if (options.search) await buildSearch(context, pool, setup, vocabulary, progress('search'));
  return rendered;
}

/** Builds again when an article was edited meanwhile. */
async function settled(build: () => Promise<number>): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await build();
    } catch (error) {
      if (attempt === attempts || !isArticleChanged(error)) throw error;
    }
  }
}

/** The catalogue of an archive; one that was made by other rules is made anew. */
function catalogFor(file: string, epochs: Epochs): Catalog {
  const catalog = openCatalog(resolve(file));
  const known = readFact(catalog, 'catalog-epoch');
  if (known === epochs.catalog) return catalog;
  if (known !== undefined) {
    catalog.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
    return catalogFor(file, epochs);
  }
  writeFact(catalog, 'catalog-epoch', epochs.catalog);
  return catalog;
}

/** What was made and is nowhere to be found is made again. */
function forgetLost(catalog: Catalog, folder: SiteFolder): void {
  const lost = lostFiles(siteFiles(catalog), folder.current?.manifest ?? new Map(), folder.staging);
  if (lost.length > 0) catalog.transaction(() => forgetFiles(catalog, lost));
}
