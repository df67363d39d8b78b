import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type FirstSearch, firstSearches } from '../browser/first-search.ts';
import { folderSize, folderSnapshot } from '../measure/folder-snapshot.ts';
import { type Bench, hugoPlacesOf, placesOf } from './bench-options.ts';
import type { ArchiveFigures } from './figures.ts';

type SiteFigures = Pick<
  ArchiveFigures,
  'sources' | 'size' | 'sizeWithSearch' | 'hugoSize' | 'copySeconds' | 'firstSearches'
>;

/** What the sites that were built are like. */
export async function siteFigures(bench: Bench): Promise<SiteFigures> {
  const { options, archive } = bench;
  const size = async (folder: string) => folderSize(await folderSnapshot(folder));
  return {
    sources: await size(archive.articles),
    size: await size(placesOf(bench, false).out),
    ...(options.search ? { sizeWithSearch: await size(placesOf(bench, true).out) } : {}),
    ...(options.hugo ? { hugoSize: await hugoSize(bench) } : {}),
    copySeconds: copySeconds(bench),
    ...(options.search && options.browser !== undefined
      ? { firstSearches: await searched(bench, options.browser) }
      : {}),
  };
}

/** Without what Pagefind's command has added. */
async function hugoSize(bench: Bench) {
  const files = [...(await folderSnapshot(hugoPlacesOf(bench).out))];
  return folderSize(new Map(files.filter(([path]) => !path.startsWith('pagefind/'))));
}

function copySeconds(bench: Bench): number {
  const copy = join(bench.work, 'copy');
  const started = performance.now();
  cpSync(placesOf(bench, false).out, copy, { recursive: true });
  const seconds = (performance.now() - started) / 1000;
  rmSync(copy, { recursive: true });
  return seconds;
}

/** Asks as readers do: for an old article by two words of its headline, and by a phrase of it, and for a name that many articles have. */
async function searched(bench: Bench, browser: string): Promise<readonly FirstSearch[]> {
  const { options, archive, tell } = bench;
  tell('first search');
  const { title, authors } = archive.maker.article(Math.floor(options.articles / 3)).fields;
  const words = title.split(' ');
  const queries = [words.slice(0, 2).join(' '), `"${words.slice(0, 3).join(' ')}"`, authors[0] ?? ''];
  return firstSearches(placesOf(bench, true).out, queries, browser);
}
