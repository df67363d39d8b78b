import type { OfflinePlan } from '../plan/build-plan.ts';
import { runParallel } from '../storage/run-parallel.ts';
import type { Stores } from '../storage/stores.ts';
import { findSeen } from '../storage/verify-stored.ts';
import { ownPageCopy } from './store-read-page.ts';

/** Time limits in milliseconds: for one page, and for all pages. */
export interface RefreshLimits {
  readonly page: number;
  readonly all: number;
}

const refreshLimits: RefreshLimits = { page: 8000, all: 30_000 };

/**
 * Fetches the pages that were opened in older builds again. A page that fails, hangs or is too large stays as it was. A page that is gone,
 * or is not a page of the archive any more, is dropped. No page stops the others or the installation.
 */
export async function refreshReadPages(
  stores: Stores,
  { version }: OfflinePlan,
  limits: RefreshLimits = refreshLimits,
): Promise<void> {
  const older = (await stores.others(version)).filter((name) => / read /.test(name));
  const fresh = await stores.read(version);
  const all = AbortSignal.timeout(limits.all);
  const pages = new Map<string, Cache>();
  for (const cache of await Promise.all(older.map((name) => caches.open(name)))) {
    for (const { url } of await cache.keys()) pages.set(url, cache);
  }
  await runParallel(pages, async ([url, before]) => {
    try {
      const signal = AbortSignal.any([all, AbortSignal.timeout(limits.page)]);
      const page = await refreshedPage(stores, url, signal).catch(() => findSeen(before, url));
      if (page) await fresh.put(url, page);
    } catch {
      // Without free space the page is dropped.
    }
  });
}

/** Undefined if the page is not one of the archive any more. Throws if that is unknown. */
async function refreshedPage(stores: Stores, url: string, signal: AbortSignal): Promise<Response | undefined> {
  const response = await fetch(url, { cache: 'no-cache', redirect: 'manual', signal });
  if (response.status >= 500 || response.status === 429) throw new Error(`HTTP status ${response.status}`);
  return ownPageCopy(stores, url.slice(stores.scope.length), response);
}
