import { join, resolve } from 'node:path';
import { FileChangedError, isFileChanged } from '../../articles/files/file-changed-error.ts';
import { type Catalog, isDatabaseDamage, removeCatalog } from '../../catalog/database/catalog.ts';
import { countOfPages, deleteFileRecords } from '../../catalog/store/page-store.ts';
import { sha256 } from '../../language/sha256.ts';
import { menuLinks } from '../../pages/menu-links.ts';
import { oldAddressTargets } from '../../pages/parts/old-address-redirects.ts';
import { walkFiles } from '../../publish/disk/walk-files.ts';
import { buildHostFiles } from '../../publish/host/host-files.ts';
import { openArchive } from '../../render/archive.ts';
import { archivePaths } from '../../settings/archive-paths.ts';
import type { Problem } from '../../settings/problem.ts';
import { projectRoot } from '../../settings/project-root.ts';
import { type Epochs, epochsOf } from '../epochs/epochs.ts';
import type { BuildOptions, ProgressEvent } from '../options/build-report.ts';
import { isInShard, type Shard } from '../options/shard.ts';
import type { ArticleScan } from '../scan/scan-in-thread.ts';
import type { Build } from '../stages/build.ts';
import { buildAssets } from '../stages/build-assets.ts';
import { buildAttachments } from '../stages/build-attachments.ts';
import { buildData } from '../stages/build-data.ts';
import { buildOffline } from '../stages/build-offline.ts';
import { buildPages } from '../stages/build-pages.ts';
import { buildPictures } from '../stages/build-pictures.ts';
import { buildSearch, removeSearch } from '../stages/build-search.ts';
import { buildStatic } from '../stages/build-static.ts';
import { checkOldAddresses } from '../stages/check-old-addresses.ts';
import { checkOwnAddresses } from '../stages/check-own-addresses.ts';
import { markChangedProfiles, profilePictures, profileWarnings } from '../stages/check-profiles.ts';
import { checkSettings } from '../stages/check-settings.ts';
import { checkTranslations } from '../stages/check-translations.ts';
import { readArticles } from '../stages/read-articles.ts';
import { openWorkerPool } from '../workers/worker-pool.ts';
import type { WorkerTasks } from '../workers/worker-tasks.ts';
import { openBuildCatalog } from './open-build-catalog.ts';

/** Files may change during a build. The build then starts again, at most this many times. */
const attempts = 5;
/** From this attempt on, every article is read again: a file that changed twice may have kept its time stamp. */
const attemptWithRehash = 3;

/** A build of a whole site, or of one machine's part. */
export interface BuildPlan<Result> {
  readonly options: BuildOptions;
  readonly report: (event: ProgressEvent) => void;
  /** This machine's share. Undefined if it builds the whole site. */
  readonly shard?: Shard;
  /** The catalogue's file in the cache folder. */
  readonly catalogName: string;
  readonly scan: ArticleScan;
  readonly openOutput: (catalog: Catalog, epochs: Epochs) => Promise<BuildOutput<Result>>;
  /** The tasks for this process. A session passes its own, so that its templates are compiled only once. */
  readonly tasks?: WorkerTasks;
  /** Opens the pool of the build, which closes it. */
  readonly openPool?: typeof openWorkerPool;
}

/** The folder that a build writes to. */
interface BuildOutput<Result> {
  /** Folder for the files of the new version. */
  readonly staging: string;
  /** Makes the next attempt write files again that are not as the catalogue lists them. Returns these files. */
  readonly restoreLost: () => readonly string[];
  /** Takes a file out of the version in the site's folder, because it was changed there. */
  readonly forget: (file: string) => void;
  /** Publishes what the catalogue lists. `warnings`: those about the profiles of terms. */
  readonly publish: (rendered: number, warnings: readonly Problem[]) => Promise<Result>;
}

/** Runs the stages of a build in order. */
export async function runBuild<Result>(plan: BuildPlan<Result>): Promise<Result> {
  const { options, scan, openOutput, openPool = openWorkerPool } = plan;
  const epochs = await epochsOf(projectRoot, archivePaths(options));
  const catalog = openBuildCatalog(join(options.cache, plan.catalogName), epochs, options.rehash);
  const pool = openPool(options.workers, plan.tasks ? { tasks: plan.tasks } : {});
  let isDamaged = false;
  try {
    const changes = scan.compare(catalog.file, options.rehash);
    changes.catch(() => {}); // The first attempt reports the error.
    const { staging, restoreLost, forget, publish } = await openOutput(catalog, epochs);
    let rendered = 0;
    let warnings: readonly Problem[] = [];
    await retryOnFileChange(async (attempt) => {
      const opened = await openBuild(plan, { epochs, catalog, pool, staging, forget });
      const found = attempt === 1 ? await changes : undefined;
      const build = await readArticles(opened, attempt >= attemptWithRehash, found);
      checkOwnAddresses(build.archive);
      markChangedProfiles(build.archive);
      warnings = profileWarnings(build.archive);
      await checkSettings(build.archive);
      const { site, context } = build.archive;
      const { redirects, clashes } = oldAddressTargets(catalog, site, {
        ownPages: context.ownPages,
        staticFiles: () => walkFiles(join(build.setup.paths.root, 'static')).files,
      });
      checkOldAddresses(catalog, clashes, { articles: build.setup.paths.articles, refuses: site.oldAddressPages });
      checkTranslations(catalog, build.setup.paths.articles, site.articleLanguages !== undefined);
      await buildPictures(
        catalog,
        { articles: build.setup.paths.articles, cache: options.cache, staging },
        profilePictures(build.setup.paths.root, build.archive.context),
        build.progressOf('pictures'),
      );
      await buildAttachments(catalog, { articles: build.setup.paths.articles, staging });
      buildHostFiles(catalog, redirects, build.isMine, staging, site.head?.policy);
      rendered += await buildPages(build);
      buildStatic(build);
      if (!options.pagesOnly) await buildIndexAndData(build);
      const [lost] = restoreLost();
      if (lost !== undefined) throw new FileChangedError(join(staging, lost));
    });
    return await publish(rendered, warnings);
  } catch (error) {
    isDamaged = isDatabaseDamage(error);
    if (!isDamaged) throw error;
    throw new Error(`${catalog.file} was damaged and has been removed. Build again.`, { cause: error });
  } finally {
    await pool.close();
    catalog.close();
    if (isDamaged) removeCatalog(catalog.file);
  }
}

/** Builds the index, the data files, and last the lists of the service worker, which name the files of all other stages. */
async function buildIndexAndData(build: Build): Promise<void> {
  const { options, shard, catalog, epochs, setup, markLost } = build;
  if (options.search) await buildSearch(build);
  else removeSearch(catalog);
  await buildData(build);
  if (shard !== undefined) return;
  const folders = { out: options.out, staging: setup.staging };
  buildOffline(catalog, epochs.offline, folders, { rehash: options.rehash, markLost });
}

/** Builds the assets and opens the archive with them. */
async function openBuild(
  { options, shard, report }: BuildPlan<unknown>,
  {
    staging,
    forget,
    ...opened
  }: Pick<Build, 'epochs' | 'catalog' | 'pool'> & Pick<BuildOutput<unknown>, 'staging' | 'forget'>,
): Promise<Build> {
  const { catalog, epochs } = opened;
  const paths = archivePaths(options);
  const base = options.search ? epochs.pages : `${epochs.pages} without search`;
  const assets = await buildAssets(catalog, base, {
    ...paths,
    cache: resolve(options.cache),
    staging,
    search: options.search,
  });
  const archive = await openArchive(paths, catalog, assets);
  const links = JSON.stringify(menuLinks(archive.context));
  const leads: Readonly<Record<string, string | undefined>> = { home: archive.site.lead };
  const pageEpochs = Object.fromEntries(
    Object.entries(epochs.templates).map(([kind, template]) => [
      kind,
      sha256(`${base} ${links} ${template}${leads[kind] ?? ''}`),
    ]),
  );
  // An update renders its few pages in this process. The module loads while the scan runs.
  if (countOfPages(catalog) > 0) await import('../../render/render-pages.ts');
  return {
    ...opened,
    options,
    shard,
    isMine: (name) => shard === undefined || isInShard(name, shard),
    setup: {
      ...{ paths, catalog: catalog.file, assets, pageEpochs, staging, now: Date.now() },
      epoch: sha256(JSON.stringify([pageEpochs, archive.context.ownPages, [...archive.context.profiles]])),
    },
    archive,
    markLost: (file) => {
      forget(file);
      catalog.transaction(() => deleteFileRecords(catalog, [file]));
    },
    progressOf: (stage) => (done, total) => report({ stage, done, total }),
  };
}

async function retryOnFileChange(run: (attempt: number) => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run(attempt);
    } catch (error) {
      if (attempt === attempts || !isFileChanged(error)) throw error;
    }
  }
}
