import { resolve } from 'node:path';
import { countOfPages, deleteFileRecords } from '../../catalog/store/page-store.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import { menuLinks } from '../../pages/menu-links.ts';
import type { PagesContext } from '../../pages/parts/pages-context.ts';
import { openArchive } from '../../render/archive.ts';
import { archivePaths } from '../../settings/files/archive-paths.ts';
import { isInShard } from '../options/shard.ts';
import { remoteCacheFolder } from '../remote-cache/claim-remote-cache.ts';
import type { Build } from '../stages/build.ts';
import { buildAssets } from '../stages/build-assets.ts';
import type { BuildOutput, BuildPlan } from './build-plan.ts';

/** Builds the assets and opens the archive with them. */
export async function openBuild(
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
      ...(options.remoteCache === undefined ? {} : { remoteCache: remoteCacheFolder(options.remoteCache) }),
      epoch: sha256(JSON.stringify([pageEpochs, dataOf(archive.context)], entriesOfMaps)),
    },
    archive,
    markLost: (file) => {
      forget(file);
      catalog.transaction(() => deleteFileRecords(catalog, [file]));
    },
    progressOf: (stage) => (done, total) => report({ stage, done, total }),
  };
}

/** All that an archive has in memory beside its catalogue. The names of terms come from the vocabulary, whose file `pageEpochs` include. */
function dataOf({ catalog: _, names: __, ...data }: PagesContext): Omit<PagesContext, 'catalog' | 'names'> {
  return data;
}

/** JSON writes a map as an empty object. */
function entriesOfMaps(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}
