import type { OfflinePlan } from '../plan/build-plan.ts';
import type { Stores } from '../storage/stores.ts';
import type { OfflineElements } from './offline-elements.ts';

const maxPages = 50;

/** Lists the titles of the pages that the reader has opened, newest first. */
export async function listReadPages(
  stores: Stores,
  { version }: OfflinePlan,
  { read, readList }: OfflineElements,
): Promise<void> {
  const cache = await stores.read(version);
  const urls = (await cache.keys()).map(({ url }) => url).toReversed();
  for (const url of urls.slice(0, maxPages)) {
    const response = await cache.match(url);
    if (!response) continue;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const line = document.createElement('li');
    const link = document.createElement('a');
    link.href = url;
    link.textContent = page.querySelector('h1')?.textContent?.trim() || page.title;
    link.lang = page.documentElement.lang;
    link.dir = page.documentElement.dir;
    line.append(link);
    readList.append(line);
  }
  read.hidden = readList.childElementCount === 0;
}
