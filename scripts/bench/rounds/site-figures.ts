import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type FirstSearch, firstSearches } from '../browser/first-search.ts';
import { folderSize, folderSnapshot } from '../measure/folder-snapshot.ts';
import { type Bench, buildPathsOf, hugoPathsOf } from './bench-options.ts';
import type { ArchiveMeasurement } from './figures.ts';

type SiteFigures = Pick<
  ArchiveMeasurement,
  'sources' | 'size' | 'sizeWithSearch' | 'hugoSize' | 'copySeconds' | 'firstSearches'
>;

/** Measures the built sites: size, copy time and search times. */
export async function siteFigures(bench: Bench): Promise<SiteFigures> {
  const { options, archive } = bench;
  const size = async (folder: string) => folderSize(await folderSnapshot(folder));
  return {
    sources: await size(archive.articles),
    size: await size(buildPathsOf(bench, false).out),
    ...(options.search ? { sizeWithSearch: await size(buildPathsOf(bench, true).out) } : {}),
    ...(options.hugo ? { hugoSize: await hugoSize(bench) } : {}),
    copySeconds: copySeconds(bench),
    ...(options.search && options.browser !== undefined
      ? { firstSearches: await searched(bench, options.browser) }
      : {}),
  };
}

/** The site without the files that Pagefind's command added. */
async function hugoSize(bench: Bench) {
  const files = [...(await folderSnapshot(hugoPathsOf(bench).out))];
  return folderSize(new Map(files.filter(([path]) => !path.startsWith('pagefind/'))));
}

function copySeconds(bench: Bench): number {
  const copy = join(bench.work, 'copy');
  const started = performance.now();
  cpSync(buildPathsOf(bench, false).out, copy, { recursive: true });
  const seconds = (performance.now() - started) / 1000;
  rmSync(copy, { recursive: true });
  return seconds;
}

/** Searches for an old article by two words and by a phrase of its headline, and for a name that many articles have. */
async function searched(bench: Bench, browser: string): Promise<readonly FirstSearch[]> {
  const { options, archive, report: tell } = bench;
  tell('first search');
  const { title, authors } = archive.maker.article(Math.floor(options.articles / 3)).fields;
  const words = title.split(' ');
  const queries = [words.slice(0, 2).join(' '), `"${words.slice(0, 3).join(' ')}"`, authors[0] ?? ''];
  return firstSearches(buildPathsOf(bench, true).out, queries, browser);
}
