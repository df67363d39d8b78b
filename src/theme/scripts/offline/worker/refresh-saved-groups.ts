import type { OfflinePlan } from '../plan/build-plan.ts';
import { groupList } from '../storage/group-list.ts';
import { missingFiles, storeFile } from '../storage/missing-files.ts';
import { runParallel } from '../storage/run-parallel.ts';
import { assetsOf, readSavedGroups, type SavedGroup, updateSavedGroups } from '../storage/saved-groups.ts';
import type { Stores } from '../storage/stores.ts';

/** Groups with more changed bytes are not updated automatically. They stay complete in their older build. */
const maxAutomaticBytes = 8_000_000;

/** Time limit for all groups, in milliseconds. */
const refreshTime = 120_000;

/** Updates complete groups to a new build, before it is activated. A group that cannot be updated stays complete in its older build. */
export async function refreshSavedGroups(stores: Stores, plan: OfflinePlan, time = refreshTime): Promise<void> {
  const signal = AbortSignal.timeout(time);
  const { groups } = await readSavedGroups(stores);
  const updated: Record<string, SavedGroup> = {};
  for (const group of plan.groups) {
    const saved = groups[group.name];
    if (!saved?.whole || saved.list === group.list) continue;
    try {
      const missing = await missingFiles(stores, await groupList(stores, group, signal));
      if (missing.reduce((sum, [, bytes]) => sum + bytes, 0) > maxAutomaticBytes) continue;
      await runParallel(missing, (file) => storeFile(stores, file, signal));
      updated[group.name] = { list: group.list, assets: assetsOf(plan), whole: true };
    } catch {
      // The offline page shows that the group is of an older build.
    }
  }
  await updateSavedGroups(stores, (state) => ({ ...state, next: { version: plan.version, groups: updated } }));
}
