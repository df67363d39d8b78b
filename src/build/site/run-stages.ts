import { join } from 'node:path';
import { allEnded } from '../../language/all-ended.ts';
import { formerPageTargets } from '../../pages/parts/former-page-targets.ts';
import { oldAddressTargets } from '../../pages/parts/old-address-redirects.ts';
import { walkFiles } from '../../publish/disk/walk-files.ts';
import { buildHostFiles } from '../../publish/host/host-files.ts';
import type { Problem } from '../../settings/files/problem.ts';
import type { RenderedCount } from '../options/build-report.ts';
import { remoteCacheWarnings } from '../remote-cache/claim-remote-cache.ts';
import type { Build } from '../stages/build.ts';
import { buildAttachments } from '../stages/build-attachments.ts';
import { buildData } from '../stages/build-data.ts';
import { buildOffline } from '../stages/build-offline.ts';
import { buildPages } from '../stages/build-pages.ts';
import { buildPictures } from '../stages/build-pictures.ts';
import { buildSearch, removeSearch } from '../stages/build-search.ts';
import { buildSearchTable } from '../stages/build-search-table.ts';
import { buildStatic } from '../stages/build-static.ts';
import { buildUrdu } from '../stages/build-urdu.ts';
import { formerPageWarnings, markChangedFormerPages } from '../stages/check-former-pages.ts';
import { checkOldAddresses } from '../stages/check-old-addresses.ts';
import { checkOwnAddresses } from '../stages/check-own-addresses.ts';
import { markChangedProfiles, profilePictures, profileWarnings } from '../stages/check-profiles.ts';
import { checkSettings } from '../stages/check-settings.ts';
import { checkTranslations } from '../stages/check-translations.ts';

/**
 * Runs the stages of a build in order, from the articles to the files of the new version. `countRendered` gets the number of rendered
 * pages, also if a later stage fails. Returns the warnings about the profiles of terms, the former pages and the remote cache.
 */
export async function runStages(
  build: Build,
  countRendered: (pages: RenderedCount) => void,
): Promise<readonly Problem[]> {
  const { options, catalog, archive, setup, progressOf, isMine } = build;
  const { paths, staging } = setup;
  const { articles } = paths;
  const { site, context } = archive;
  checkOwnAddresses(archive);
  markChangedProfiles(archive);
  markChangedFormerPages(archive);
  await checkSettings(archive);
  const staticFiles = () => walkFiles(join(paths.root, 'static')).files;
  const { redirects, clashes } = oldAddressTargets(catalog, site, { ownPages: context.ownPages, staticFiles });
  const former = formerPageTargets(context, staticFiles);
  checkOldAddresses(catalog, clashes, { articles, refuses: site.oldAddressPages });
  checkTranslations(catalog, articles, site.articleLanguages !== undefined);
  buildUrdu(build);
  const cache = setup.remoteCache?.isWritable ? setup.remoteCache.folder : options.cache;
  const folders = { articles, cache, staging };
  await buildPictures(catalog, folders, profilePictures(paths.root, context), progressOf('pictures'));
  await buildAttachments(catalog, folders);
  buildHostFiles(catalog, [...redirects, ...former.redirects], isMine, staging, site.head?.policy);
  countRendered(await buildPages(build));
  buildStatic(build);
  if (!options.pagesOnly) await buildIndexAndData(build);
  return [
    ...profileWarnings(archive),
    ...formerPageWarnings(paths.root, former.faults),
    ...remoteCacheWarnings(setup.remoteCache),
  ];
}

/** Builds the index, the data files, and last the lists of the service worker, which name the files of all other stages. */
async function buildIndexAndData(build: Build): Promise<void> {
  const { options, shard, catalog, epochs, pool, setup, markLost } = build;
  const shards = options.search ? await buildSearch(build) : undefined;
  if (!shards) removeSearch(catalog);
  const isWhole = shard === undefined;
  await allEnded([shards && isWhole && buildSearchTable(build, shards), buildData(build)]);
  if (!isWhole) return;
  await pool.release();
  const folders = { out: options.out, staging: setup.staging };
  buildOffline(catalog, epochs.offline, folders, { rehash: options.rehash, markLost });
}
