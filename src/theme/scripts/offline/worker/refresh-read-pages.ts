import type { BuildPlan } from '../plan/build-plan.ts';
import { cleanCopy } from '../storage/exact-file.ts';
import { inLanes } from '../storage/run-parallel.ts';
import type { Stores } from '../storage/stores.ts';

/** Fetches again, as the new build has them, the pages that were read in older ones. Fails where the line does. */
export async function renewRead(stores: Stores, { version }: BuildPlan): Promise<void> {
  const older = (await stores.others(version)).filter((name) => / read /.test(name));
  const read = await Promise.all(older.map(async (name) => (await caches.open(name)).keys()));
  const fresh = await stores.read(version);
  await inLanes(new Set(read.flat().map(({ url }) => url)), async (url) => {
    const response = await fetch(url, { cache: 'no-cache' });
    if (response.ok) await fresh.put(url, await cleanCopy(response));
  });
}
