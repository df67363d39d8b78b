import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openCatalogReadOnly } from '../../catalog/database/catalog.ts';
import type { FileState } from '../../catalog/scan/scan-folder.ts';
import type { ReadEntries } from '../../catalog/store/read-entries.ts';
import type { Archive } from '../../render/archive.ts';
import type { BatchOutcome, PageTask } from '../../render/render-pages.ts';
import type { BuiltShard } from '../../search/build/shards/built-shard.ts';
import type { IndexShard } from '../../search/build/shards/plan-shards.ts';
import type { PartMakers } from '../../search/build/table/part-makers.ts';
import type { ArchivePaths } from '../../settings/files/archive-paths.ts';
import type { Assets } from '../../theme/bundle-assets.ts';
import type { EarlierPeriod } from '../data/earlier-lines.ts';
import type { PeriodData } from '../data/write-period.ts';
import type { CachedKind, RemoteCache, RemoteCacheFolder } from '../remote-cache/remote-cache.ts';

/** The data of a build that a worker needs. */
export interface WorkerSetup {
  readonly paths: ArchivePaths;
  readonly catalog: string;
  readonly assets: Assets;
  /** Differs if anything but the articles differs. */
  readonly epoch: string;
  /** By page kind, a hash of all that decides the bytes of its pages beside their records. */
  readonly pageEpochs: Readonly<Record<string, string>>;
  /** Folder for the files of the new version. */
  readonly staging: string;
  /** Absent if the build has none. */
  readonly remoteCache?: RemoteCacheFolder;
  /** The time of the build in milliseconds. */
  readonly now: number;
}

/** The tasks of worker processes. The main process runs small numbers of them itself. */
export type WorkerTasks = ReturnType<typeof createWorkerTasks>;

/**
 * Creates the tasks. They share one open archive, until a task comes with another catalogue or epoch. Each module is loaded by
 * the first task that needs it: a worker that only reads articles does not load Eleventy.
 */
export function createWorkerTasks() {
  let opened: { readonly key: string; readonly archive: Promise<Archive> } | undefined;
  const archiveFor = (setup: WorkerSetup): Promise<Archive> => {
    // Another file may have taken the catalogue's name.
    const { ino, birthtimeMs } = statSync(setup.catalog);
    const key = `${setup.catalog} ${ino} ${birthtimeMs} ${setup.epoch}`;
    if (opened?.key === key) return opened.archive;
    opened?.archive.then(({ context }) => context.catalog.close()).catch(() => {});
    const archive = openReadOnly(setup);
    opened = { key, archive };
    archive.catch(() => {
      if (opened?.archive === archive) opened = undefined; // The next task tries again.
    });
    return archive;
  };
  const partMakersFor = async (setup: WorkerSetup, site: string): Promise<PartMakers> => {
    const { publishedPartMakers } = await import('./published-part-makers.ts');
    const { context } = await archiveFor(setup);
    return publishedPartMakers(context.catalog, setup.staging, site);
  };
  return {
    readArticles: async (setup: WorkerSetup, files: readonly FileState[]): Promise<ReadEntries> => {
      const { readEntries } = await import('../../catalog/store/read-entries.ts');
      const { context, paths } = await archiveFor(setup);
      return readEntries(paths.articles, files, context, setup.now);
    },
    renderPages: async (setup: WorkerSetup, tasks: readonly PageTask[]): Promise<BatchOutcome> => {
      const { renderPages } = await import('../../render/render-pages.ts');
      const cache = await remoteCacheOf(setup, 'pages');
      return renderPages(await archiveFor(setup), setup.pageEpochs, tasks, {
        folder: setup.staging,
        ...(cache ? { cache } : {}),
      });
    },
    /** `earlier` is the version of the shard in the folder `site`, if there is one. `hash` is that of its inputs. */
    buildShard: async (
      setup: WorkerSetup,
      shard: IndexShard,
      hash: string,
      earlier: { readonly site: string; readonly built: BuiltShard | null },
    ): Promise<BuiltShard> => {
      const folder = join(setup.staging, 'search', shard.name);
      const cache = await remoteCacheOf(setup, 'search');
      const { restoreShard, saveShard } = await import('../remote-cache/cached-shard.ts');
      const cached = cache && restoreShard(cache, hash, folder);
      if (cached) return cached;
      const { buildShard } = await import('../../search/build/shards/build-shard.ts');
      const { archiveRecords } = await import('../../search/build/shards/archive-records.ts');
      const { readPublishedShard } = await import('./read-published-shard.ts');
      const { context, paths } = await archiveFor(setup);
      const published = earlier.built
        ? readPublishedShard(context.catalog, earlier.site, shard.name, earlier.built)
        : undefined;
      const built = await buildShard(archiveRecords(context, paths.articles, shard, published), folder, published);
      if (cache) saveShard(cache, hash, built, [folder, join(earlier.site, 'search', shard.name)]);
      return built;
    },
    makeVocabulary: async (
      setup: WorkerSetup,
      site: string,
      inputs: Parameters<PartMakers['vocabulary']>,
    ): ReturnType<PartMakers['vocabulary']> => (await partMakersFor(setup, site)).vocabulary(...inputs),
    makeDirectory: async (
      setup: WorkerSetup,
      site: string,
      inputs: Parameters<PartMakers['directory']>,
    ): ReturnType<PartMakers['directory']> => (await partMakersFor(setup, site)).directory(...inputs),
    writePeriod: async (setup: WorkerSetup, period: string, before: EarlierPeriod | null): Promise<PeriodData> => {
      const { writePeriod } = await import('../data/write-period.ts');
      const { context, paths } = await archiveFor(setup);
      return writePeriod(context, { articles: paths.articles, staging: setup.staging }, period, before);
    },
  };
}

async function remoteCacheOf({ remoteCache }: WorkerSetup, kind: CachedKind): Promise<RemoteCache | undefined> {
  if (!remoteCache) return undefined;
  const { RemoteCache } = await import('../remote-cache/remote-cache.ts');
  return new RemoteCache(remoteCache, kind);
}

async function openReadOnly(setup: WorkerSetup): Promise<Archive> {
  const { openArchive } = await import('../../render/archive.ts');
  return openArchive(setup.paths, openCatalogReadOnly(setup.catalog), setup.assets);
}
