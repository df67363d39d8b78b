import type { BuildPlan } from '../plan/build-plan.ts';
import { cacheableCopy } from '../storage/fetch-verified.ts';
import { runParallel } from '../storage/run-parallel.ts';
import type { Stores } from '../storage/stores.ts';

/** Fetches the pages that were opened in older builds again. Throws without a network. */
export async function refreshReadPages(stores: Stores, { version }: BuildPlan): Promise<void> {
  const older = (await stores.others(version)).filter((name) => / read /.test(name));
  const read = await Promise.all(older.map(async (name) => (await caches.open(name)).keys()));
  const fresh = await stores.read(version);
  await runParallel(new Set(read.flat().map(({ url }) => url)), async (url) => {
    const response = await fetch(url, { cache: 'no-cache' });
    if (response.ok) await fresh.put(url, await cacheableCopy(response));
  });
}
