import { readJsonMetadata, readMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import type { ArticleChanges } from '../../catalog/scan/article-changes.ts';
import { markKindDirty, markPagesDirty } from '../../catalog/store/page-store.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import { ownPage } from '../../pages/kinds/own/own-page-record.ts';
import type { PagesContext } from '../../pages/parts/pages-context.ts';
import { facetsInMenus, facetsWithPages } from '../../pages/parts/shown-facets.ts';
import { checkTemplates } from '../../render/check-templates.ts';
import { ownTemplatesHash } from '../../render/template-files.ts';
import { formatShard } from '../options/shard.ts';
import type { WorkerPool } from '../workers/worker-pool.ts';
import type { WorkerSetup } from '../workers/worker-tasks.ts';
import type { Build } from './build.ts';
import { markEverythingDirty, type ReadFiles, updateCatalog } from './update-catalog.ts';

/** Files per task. */
const chunkSize = 200;
/** This process reads up to this many files sooner than a worker process starts. */
const few = 100;

/**
 * Reads the changed articles into the catalogue, or all with `rehash`, and marks the pages that they affect. Without `found`, it
 * scans the folder. Returns the build with the menus of the archive as it is now.
 */
export async function readArticles(build: Build, rehash: boolean, found: ArticleChanges | undefined): Promise<Build> {
  const { options, pool, setup, archive, progressOf } = build;
  await updateCatalog(archive.context, options.articles, {
    ...(found ? { found } : {}),
    rehash: options.rehash || rehash,
    read: readFiles(pool, setup, progressOf('read')),
  });
  const now = { ...build, setup: withMenus(setup, archive.context) };
  markOutdatedPages(now);
  return now;
}

/** Menus that list other facets make all pages others. */
function withMenus(setup: WorkerSetup, context: PagesContext): WorkerSetup {
  const shown = [facetsInMenus(context), facetsWithPages(context)].join(' ');
  const epochOf = (epoch: string) => sha256(`${epoch} ${shown}`);
  const pageEpochs = Object.entries(setup.pageEpochs).map(([kind, epoch]) => [kind, epochOf(epoch)]);
  return { ...setup, pageEpochs: Object.fromEntries(pageEpochs), epoch: epochOf(setup.epoch) };
}

/** Marks the pages dirty that code, settings or templates have changed since the last build. */
function markOutdatedPages({ shard, catalog, setup, epochs, archive }: Build): void {
  const epoch = `${epochs.pages} ${shard ? formatShard(shard) : ''}`;
  const before = readJsonMetadata<WorkerSetup['pageEpochs']>(catalog, 'page-epochs') ?? {};
  const isNew = readMetadata(catalog, 'pages-epoch') !== epoch;
  const outdated = Object.keys(setup.pageEpochs).filter((kind) => before[kind] !== setup.pageEpochs[kind]);
  const own = ownTemplatesHash(archive.templates);
  const ownPages = sha256(JSON.stringify(archive.context.ownPages));
  const isOtherPages = readMetadata(catalog, 'own-pages') !== ownPages;
  if (isNew || readMetadata(catalog, 'own-templates') !== own) checkTemplates(archive.templates);
  else if (outdated.length === 0 && !isOtherPages) return;
  catalog.transaction(() => {
    if (isNew) markEverythingDirty(archive.context);
    else for (const kind of outdated) markKindDirty(catalog, kind);
    writeMetadata(catalog, 'pages-epoch', epoch);
    if (isOtherPages) markOwnPagesDirty(archive.context);
    writeMetadata(catalog, 'own-templates', own);
    writeMetadata(catalog, 'own-pages', ownPages);
    writeMetadata(catalog, 'page-epochs', JSON.stringify(setup.pageEpochs));
  });
}

/** Marks the owner's pages dirty, also new ones and those that are gone, and the pages that show or list them. */
function markOwnPagesDirty(context: PagesContext): void {
  for (const kind of ['own', 'about', 'search', 'sitemap', 'sitemap-index']) markKindDirty(context.catalog, kind);
  markPagesDirty(context.catalog, ownPage.allKeys(context));
}

/** Reads article files: a few in this process, many in the workers. */
export function readFiles(
  pool: WorkerPool,
  setup: WorkerSetup,
  onProgress: (done: number, total: number) => void,
): ReadFiles {
  return (files, onRead) => {
    let done = 0;
    return pool.run('readArticles', chunked(files, chunkSize), {
      inProcess: files.length <= few,
      parameters: (chunk) => [setup, chunk],
      describe: (chunk) => `${chunk.length} articles from ${chunk[0]?.path} on`,
      onResult: ({ entries, problems }, chunk) => {
        onRead(entries, problems);
        done += chunk.length;
        onProgress(done, files.length);
      },
    });
  };
}

/** A list in runs of a length, the last one shorter. */
export function* chunked<Part>(list: readonly Part[], size: number): Generator<readonly Part[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}
