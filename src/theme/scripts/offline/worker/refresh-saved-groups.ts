import type { BuildPlan } from '../plan/build-plan.ts';
import { FileError } from '../storage/fetch-verified.ts';
import { groupList } from '../storage/group-list.ts';
import { missingFiles, storeFile } from '../storage/missing-files.ts';
import { runParallel } from '../storage/run-parallel.ts';
import { assetsOf, readSavedGroups, type SavedGroup, updateSavedGroups } from '../storage/saved-groups.ts';
import type { Stores } from '../storage/stores.ts';

/** Groups with more changed bytes are not updated automatically. They stay complete in their older build. */
const maxAutomaticBytes = 8_000_000;

/** Updates complete groups to a new build, before it is activated. */
export async function refreshSavedGroups(stores: Stores, plan: BuildPlan): Promise<void> {
  const { groups } = await readSavedGroups(stores);
  const updated: Record<string, SavedGroup> = {};
  for (const group of plan.groups) {
    const saved = groups[group.name];
    if (!saved?.whole || saved.list === group.list) continue;
    try {
      const missing = await missingFiles(stores, await groupList(stores, group));
      if (missing.reduce((sum, [, bytes]) => sum + bytes, 0) > maxAutomaticBytes) continue;
      await runParallel(missing, (file) => storeFile(stores, file));
      updated[group.name] = { list: group.list, assets: assetsOf(plan), whole: true };
    } catch (error) {
      // Without free space the group stays in the older build, and the offline page shows that.
      if (error instanceof FileError) throw error;
    }
  }
  await updateSavedGroups(stores, (state) => ({ ...state, next: { version: plan.version, groups: updated } }));
}
