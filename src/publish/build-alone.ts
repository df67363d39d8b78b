import { assertApart } from './assert-apart.ts';
import type { BuildOptions, BuildReport, ProgressEvent } from './build-report.ts';
import { buildSite } from './build-site.ts';
import { workshopFor } from './folder/workshop.ts';
import { takeLock } from './lock.ts';

/** Builds the site while no other build works on its cache or its folder: a second one is refused and told of the first. */
export async function buildAlone(options: BuildOptions, report: (event: ProgressEvent) => void): Promise<BuildReport> {
  assertApart(options);
  const releaseCache = takeLock(options.cache);
  try {
    const releaseOut = takeLock(workshopFor(options.out).folder);
    try {
      return await buildSite(options, report);
    } finally {
      releaseOut();
    }
  } finally {
    releaseCache();
  }
}
