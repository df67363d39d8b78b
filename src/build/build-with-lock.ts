import { assertOurs } from '../publish/folder/assert-ours.ts';
import { workPathsFor } from '../publish/folder/work-paths.ts';
import { takeLock } from '../publish/lock/lock.ts';
import { claimCache } from '../publish/ownership/claim-cache.ts';
import { assertSeparateFolders } from './options/assert-separate-folders.ts';
import type { BuildOptions, BuildReport, ProgressEvent } from './options/build-report.ts';
import type { Shard } from './options/shard.ts';
import { assertOwnPart } from './parts/assert-own-part.ts';
import type { MergeReport } from './parts/merge-parts.ts';
import type { Part } from './parts/part.ts';
import { prepareBuild } from './site/prepare-build.ts';
import type { WorkerTasks } from './workers/worker-tasks.ts';

/** Builds the site with a lock on its cache and its folder. A second build is refused; the error names the first. A session passes its own tasks. */
export async function buildWithLock(
  options: BuildOptions,
  report: (event: ProgressEvent) => void,
  tasks?: WorkerTasks,
): Promise<BuildReport> {
  assertSeparateFolders(options);
  const work = workPathsFor(options.out);
  assertOurs(work);
  claimCache(options.cache);
  return withLocks([options.cache, work.folder], async () => {
    // The threads work while the modules load.
    const preparation = prepareBuild(options);
    const { buildSite } = await import('./site/build-site.ts');
    return buildSite(options, report, { ...preparation, ...(tasks ? { tasks } : {}) });
  });
}

/** Builds one machine's part of a site with a lock on the cache. */
export async function buildPartWithLock(
  options: BuildOptions,
  shard: Shard,
  report: (event: ProgressEvent) => void,
): Promise<Part> {
  assertSeparateFolders(options);
  assertOwnPart(options.out);
  claimCache(options.cache);
  const { buildPart } = await import('./parts/build-part.ts');
  return withLocks([options.cache], () => buildPart(options, shard, report));
}

/** Merges parts into a site with a lock on the site's folder. */
export async function mergeWithLock(
  folders: readonly string[],
  { out }: Pick<BuildOptions, 'out'>,
  report: (event: ProgressEvent) => void,
): Promise<MergeReport> {
  const work = workPathsFor(out);
  assertOurs(work);
  const { mergeParts } = await import('./parts/merge-parts.ts');
  return withLocks([work.folder], () => mergeParts(folders, out, report));
}

async function withLocks<Result>([folder, ...rest]: readonly string[], work: () => Promise<Result>): Promise<Result> {
  if (folder === undefined) return work();
  const release = takeLock(folder);
  try {
    return await withLocks(rest, work);
  } finally {
    release();
  }
}
