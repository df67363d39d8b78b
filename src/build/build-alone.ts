import { assertApart } from '../publish/assert-apart.ts';
import { workshopFor } from '../publish/folder/workshop.ts';
import { takeLock } from '../publish/lock.ts';
import type { BuildOptions, BuildReport, ProgressEvent } from './options/build-report.ts';
import type { Shard } from './options/shard.ts';
import type { MergeReport } from './parts/merge-parts.ts';
import type { Part } from './parts/part.ts';
import { beginBuild } from './site/begin-build.ts';

/** Builds the site while no other build works on its cache or its folder: a second one is refused and told of the first. */
export async function buildAlone(options: BuildOptions, report: (event: ProgressEvent) => void): Promise<BuildReport> {
  assertApart(options);
  return alone([options.cache, workshopFor(options.out).folder], async () => {
    // Folders are looked at while the modules load.
    const begun = beginBuild(options);
    const { buildSite } = await import('./site/build-site.ts');
    return buildSite(options, report, begun);
  });
}

/** Builds one machine's part of a site, under the same care. */
export async function buildPartAlone(
  options: BuildOptions,
  shard: Shard,
  report: (event: ProgressEvent) => void,
): Promise<Part> {
  assertApart(options);
  const { buildPart } = await import('./parts/build-part.ts');
  return alone([options.cache], () => buildPart(options, shard, report));
}

/** Joins parts into a site, under the same care. */
export async function mergeAlone(
  folders: readonly string[],
  { out }: Pick<BuildOptions, 'out'>,
  report: (event: ProgressEvent) => void,
): Promise<MergeReport> {
  const { mergeParts } = await import('./parts/merge-parts.ts');
  return alone([workshopFor(out).folder], () => mergeParts(folders, out, report));
}

async function alone<Result>([folder, ...rest]: readonly string[], work: () => Promise<Result>): Promise<Result> {
  if (folder === undefined) return work();
  const release = takeLock(folder);
  try {
    return await alone(rest, work);
  } finally {
    release();
  }
}
