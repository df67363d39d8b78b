import { namesContent, type OfflinePlan } from '../plan/build-plan.ts';
import { fetchVerified } from '../storage/fetch-verified.ts';
import { runParallel } from '../storage/run-parallel.ts';
import type { Stores } from '../storage/stores.ts';
import { findListed } from '../storage/verify-stored.ts';
import { refreshReadPages } from './refresh-read-pages.ts';
import { refreshSavedGroups } from './refresh-saved-groups.ts';

/**
 * Stores a build next to the active one: its shell, the pages that were opened, and saved groups with few changes. Stored files are not
 * fetched again. Throws if a file of the shell cannot be loaded.
 */
export async function installBuild(stores: Stores, plan: OfflinePlan): Promise<void> {
  const [named, shell] = await Promise.all([stores.named(), stores.shell(plan.version)]);
  await runParallel(withDataSaver(plan.shell), async ([file, , hash]) => {
    const url = stores.scope + file;
    const store = namesContent(file) ? named : shell;
    if (await findListed(store, url, hash)) return;
    await store.put(url, await fetchVerified(url, hash, { cache: namesContent(file) ? 'default' : 'no-cache' }));
  });
  await refreshReadPages(stores, plan);
  await refreshSavedGroups(stores, plan);
}

/** With the browser's data saver, index files are loaded only when they are searched. */
function withDataSaver(shell: OfflinePlan['shell']): OfflinePlan['shell'] {
  const connection: unknown = Reflect.get(navigator, 'connection');
  const savesData =
    typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true;
  return savesData ? shell.filter(([url]) => !url.endsWith('.bin')) : shell;
}
