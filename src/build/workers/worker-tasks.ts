import { join } from 'node:path';
import { openCatalogReadOnly } from '../../catalog/database/catalog.ts';
import type { FileState } from '../../catalog/scan/scan-folder.ts';
import type { ReadEntries } from '../../catalog/store/read-entries.ts';
import type { ArchivePaths } from '../../render/archive.ts';
import type { BatchOutcome, PageTask } from '../../render/render-pages.ts';
import type { BuiltShard } from '../../search/build/shards/build-shard.ts';
import type { IndexShard } from '../../search/build/shards/plan-shards.ts';
import type { Assets } from '../../theme/bundle-assets.ts';
import type { EarlierYear } from '../data/earlier-lines.ts';
import type { YearData } from '../data/write-year.ts';

/** What a worker needs of the build. */
export interface WorkerSetup {
  readonly paths: ArchivePaths;
  readonly catalog: string;
  readonly assets: Assets;
  readonly epoch: string;
  /** Where files of the new version go. */
  readonly staging: string;
  /** The time of the build in milliseconds. */
  readonly now: number;
}

// Each module is loaded by the first task that needs it: a worker that only reads need not load Eleventy.
let opened: { readonly key: string; readonly archive: ReturnType<typeof open> } | undefined;

async function open(setup: WorkerSetup) {
  const { openArchive } = await import('../../render/archive.ts');
  return openArchive(setup.paths, openCatalogReadOnly(setup.catalog), setup.assets);
}

async function archiveOf(setup: WorkerSetup) {
  const key = `${setup.catalog} ${setup.epoch}`;
  if (opened?.key !== key) opened = { key, archive: open(setup) };
  return opened.archive;
}

const worker = {
  readArticles: async (setup: WorkerSetup, files: readonly FileState[]): Promise<ReadEntries> => {
    const { readEntries } = await import('../../catalog/store/read-entries.ts');
    const { context, paths } = await archiveOf(setup);
    return readEntries(paths.articles, files, context, setup.now);
  },
  renderPages: async (setup: WorkerSetup, tasks: readonly PageTask[]): Promise<BatchOutcome> => {
    const { renderPages } = await import('../../render/render-pages.ts');
    return renderPages(await archiveOf(setup), setup.epoch, tasks, setup.staging);
  },
  buildShard: async (setup: WorkerSetup, shard: IndexShard): Promise<BuiltShard> => {
    const { buildShard } = await import('../../search/build/shards/build-shard.ts');
    const { archiveRecords } = await import('../../search/build/shards/archive-records.ts');
    const { context, paths } = await archiveOf(setup);
    return buildShard(archiveRecords(context, paths.articles, shard), join(setup.staging, 'search', shard.name));
  },
  writeYear: async (setup: WorkerSetup, year: string, before: EarlierYear | null): Promise<YearData> => {
    const { writeYear } = await import('../data/write-year.ts');
    const { context, paths } = await archiveOf(setup);
    return writeYear(context, { articles: paths.articles, staging: setup.staging }, year, before);
  },
};

/** The tasks of worker processes. The main process runs them itself where there are few. */
export type WorkerTasks = typeof worker;

export const workerTasks: WorkerTasks = worker;
