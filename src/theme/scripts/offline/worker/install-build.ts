import { type BuildPlan, namesContent } from '../plan/build-plan.ts';
import { exactFile } from '../storage/exact-file.ts';
import { inLanes } from '../storage/run-parallel.ts';
import type { Stores } from '../storage/stores.ts';
import { renewRead } from './refresh-read-pages.ts';
import { renewKept } from './update-saved-groups.ts';

/**
 * Makes a build ready for use, beside the one that is in use: its shell, the pages that were read, and kept groups as far as
 * little of them has changed. What is here already is not fetched again. Fails where a file can't be had.
 */
export async function takeUp(stores: Stores, plan: BuildPlan): Promise<void> {
  const [named, shell] = await Promise.all([stores.named(), stores.shell(plan.version)]);
  await inLanes(spared(plan.shell), async ([file, , hash]) => {
    const url = stores.scope + file;
    const store = namesContent(file) ? named : shell;
    if (await store.match(url)) return;
    await store.put(url, await exactFile(url, hash, { cache: namesContent(file) ? 'default' : 'no-cache' }));
  });
  await renewRead(stores, plan);
  await renewKept(stores, plan);
}

/** Who asks to spare the line gets the index when it is searched. */
function spared(shell: BuildPlan['shell']): BuildPlan['shell'] {
  const connection: unknown = Reflect.get(navigator, 'connection');
  const spares = typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true;
  return spares ? shell.filter(([url]) => !url.endsWith('.bin')) : shell;
}
