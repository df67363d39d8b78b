import { withSpaceAdvice } from '../publish/disk/full-disk.ts';
import { assertOurs } from '../publish/folder/assert-ours.ts';
import { workPathsFor } from '../publish/folder/work-paths.ts';
import { withLocks } from '../publish/lock/with-locks.ts';
import { claimCache } from '../publish/ownership/claim-cache.ts';
import { checkArchiveFolder } from '../settings/check-archive-folder.ts';
import { assertSeparateFolders } from './options/assert-separate-folders.ts';
import type { BuildOptions, BuildReport, ProgressEvent } from './options/build-report.ts';
import type { Shard } from './options/shard.ts';
import { assertOwnPart } from './parts/assert-own-part.ts';
import type { MergeReport } from './parts/merge-parts.ts';
import type { Part } from './parts/part.ts';
import { claimRemoteCache } from './remote-cache/claim-remote-cache.ts';
import { prepareBuild } from './site/prepare-build.ts';
import type { WorkerTasks } from './workers/worker-tasks.ts';

/** Builds the site with a lock on its cache and its folder. A second build is refused; the error names the first. A session passes its own tasks. */
export async function buildWithLock(
  options: BuildOptions,
  report: (event: ProgressEvent) => void,
  tasks?: WorkerTasks,
): Promise<BuildReport> {
  checkArchiveFolder(options.root ?? '');
  assertSeparateFolders(options);
  const work = workPathsFor(options.out);
  assertOurs(work);
  return withSpaceAdvice(foldersOf(options), () => {
    claimCaches(options);
    return withLocks([options.cache, work.folder], options, async () => {
      // The threads work while the modules load.
      const preparation = prepareBuild(options);
      const { buildSite } = await import('./site/build-site.ts');
      return buildSite(options, report, { ...preparation, ...(tasks ? { tasks } : {}) });
    });
  });
}

/** Builds one machine's part of a site with a lock on the cache. */
export async function buildPartWithLock(
  options: BuildOptions,
  shard: Shard,
  report: (event: ProgressEvent) => void,
): Promise<Part> {
  checkArchiveFolder(options.root ?? '');
  assertSeparateFolders(options);
  assertOwnPart(options.out);
  return withSpaceAdvice(foldersOf(options), async () => {
    claimCaches(options);
    const { buildPart } = await import('./parts/build-part.ts');
    return withLocks([options.cache], options, () => buildPart(options, shard, report));
  });
}

/** Merges parts into a site with a lock on the site's folder. */
export async function mergeWithLock(
  folders: readonly string[],
  options: Pick<BuildOptions, 'root' | 'out' | 'breakLock'>,
  report: (event: ProgressEvent) => void,
): Promise<MergeReport> {
  const work = workPathsFor(options.out);
  assertOurs(work);
  const { mergeParts } = await import('./parts/merge-parts.ts');
  return withSpaceAdvice([siteOf(options)], () =>
    withLocks([work.folder], options, () => mergeParts(folders, options, report)),
  );
}

function claimCaches({ cache, remoteCache }: BuildOptions): void {
  if (remoteCache !== undefined) claimRemoteCache(remoteCache);
  claimCache(cache);
}

function foldersOf({ cache, remoteCache, out }: BuildOptions) {
  const remote = { name: 'the remote cache', option: '--remote-cache' };
  return [
    { name: 'the cache', path: cache, option: '--cache' },
    siteOf({ out }),
    ...(remoteCache === undefined ? [] : [{ ...remote, path: remoteCache }]),
  ];
}

const siteOf = ({ out }: Pick<BuildOptions, 'out'>) => ({ name: 'the site', path: out, option: '--out' });
