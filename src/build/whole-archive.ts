import { join, resolve } from 'node:path';
import { openCatalog } from '../catalog/database/catalog.ts';
import { readEntries } from '../catalog/store/read-entries.ts';
import { allPages } from '../pages/all-pages.ts';
import type { PageRecord } from '../pages/page-kinds.ts';
import { pageRecord } from '../pages/page-record.ts';
import { claimCache } from '../publish/ownership/claim-cache.ts';
import { type Archive, openArchive } from '../render/archive.ts';
import { withText } from '../render/page-body.ts';
import { archivePaths } from '../settings/files/archive-paths.ts';
import { bundleAssets } from '../theme/bundle-assets.ts';
import { buildPictures } from './stages/build-pictures.ts';
import { profilePictures } from './stages/check-profiles.ts';
import { updateCatalog } from './stages/update-catalog.ts';

/** The archive in one piece, for whoever runs Eleventy by hand. */
export interface WholeArchive {
  readonly archive: Archive;
  /** The record of every page, as the articles are now. */
  readonly records: () => Promise<readonly PageRecord[]>;
  /** The folder of styles, fonts, scripts and pictures that the pages refer to. */
  readonly files: string;
}

/** Opens an archive with a catalogue of its own in the cache folder. */
export async function openWholeArchive(options: {
  readonly root?: string;
  readonly articles: string;
  readonly site: string;
  readonly cache: string;
}): Promise<WholeArchive> {
  const paths = archivePaths(options);
  claimCache(options.cache);
  const cache = join(resolve(options.cache), 'eleventy');
  const files = join(cache, 'files');
  const catalog = openCatalog(join(cache, 'catalog.sqlite'), { checksumOnly: true });
  const archive = await openArchive(paths, catalog, await bundleAssets(files, paths.root));
  // Menus list what articles have.
  await readArchive(archive);
  return {
    archive,
    files,
    records: async () => {
      await readArchive(archive);
      const others = profilePictures(paths.root, archive.context);
      await buildPictures(catalog, { articles: paths.articles, cache, staging: files }, others, () => {});
      return [...allPages(archive.context)]
        .map((key) => pageRecord(archive.context, key))
        .filter((record) => record !== undefined)
        .map((record) => withText(archive, record));
    },
  };
}

async function readArchive({ context, paths }: Archive): Promise<void> {
  await updateCatalog(context, paths.articles, {
    // Whoever works on the code runs this command: what other code has read is not trusted.
    rehash: true,
    read: async (files, onRead) => {
      const { entries, problems } = await readEntries(paths.articles, files, context, Date.now());
      onRead(entries, problems);
    },
  });
}
