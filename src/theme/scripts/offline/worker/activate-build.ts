import type { OfflinePlan } from '../plan/build-plan.ts';
import { removeUnusedFiles } from '../storage/remove-unused-files.ts';
import { updateSavedGroups } from '../storage/saved-groups.ts';
import { nextBuild, type Stores } from '../storage/stores.ts';

/** Activates a build: takes over its saved groups and the pages opened in the meantime, and removes files of older builds. */
export async function activateBuild(stores: Stores, plan: OfflinePlan): Promise<void> {
  await updateSavedGroups(stores, ({ groups, next }) => ({
    groups: next?.version === plan.version ? { ...groups, ...stillSaved(next.groups, groups) } : groups,
  }));
  const [read, meanwhile] = await Promise.all([stores.read(plan.version), stores.read(nextBuild)]);
  for (const request of await meanwhile.keys()) {
    const response = await meanwhile.match(request);
    if (response) await read.put(request, response);
  }
  for (const name of await stores.others(plan.version)) await caches.delete(name);
  await removeUnusedFiles(stores, plan);
}

/** Groups that the reader removed while the new build was waiting stay removed. */
function stillSaved<Group>(renewed: Readonly<Record<string, Group>>, groups: object): Record<string, Group> {
  return Object.fromEntries(Object.entries(renewed).filter(([name]) => name in groups));
}
