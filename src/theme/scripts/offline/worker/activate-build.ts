import type { BuildPlan } from '../plan/build-plan.ts';
import { forgetFiles } from '../storage/remove-unused-files.ts';
import { changeKept } from '../storage/saved-groups.ts';
import { nextBuild, type Stores } from '../storage/stores.ts';

/** Puts a build in the place of the one before: its groups, the pages that were read meanwhile; lets go of the old. */
export async function comeIntoUse(stores: Stores, plan: BuildPlan): Promise<void> {
  await changeKept(stores, ({ groups, next }) => ({
    groups: next?.version === plan.version ? { ...groups, ...onlyKept(next.groups, groups) } : groups,
  }));
  const [read, meanwhile] = await Promise.all([stores.read(plan.version), stores.read(nextBuild)]);
  for (const request of await meanwhile.keys()) {
    const response = await meanwhile.match(request);
    if (response) await read.put(request, response);
  }
  for (const name of await stores.others(plan.version)) await caches.delete(name);
  await forgetFiles(stores, plan);
}

/** What was let go while the new build waited stays so. */
function onlyKept<Group>(renewed: Readonly<Record<string, Group>>, groups: object): Record<string, Group> {
  return Object.fromEntries(Object.entries(renewed).filter(([name]) => name in groups));
}
