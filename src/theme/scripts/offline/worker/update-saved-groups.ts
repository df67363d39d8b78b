import type { BuildPlan } from '../plan/build-plan.ts';
import { FileFault } from '../storage/exact-file.ts';
import { listOf } from '../storage/group-list.ts';
import { missingFiles, storeFile } from '../storage/missing-files.ts';
import { inLanes } from '../storage/run-parallel.ts';
import { assetsOf, changeKept, type KeptGroup, keptState } from '../storage/saved-groups.ts';
import type { Stores } from '../storage/stores.ts';

/** A group with more changed bytes is renewed when its reader says so; till then it stays what it was, as a whole. */
const unaskedBytes = 8_000_000;

/** Brings whole groups to what they are in the new build, for when that comes into use. */
export async function renewKept(stores: Stores, plan: BuildPlan): Promise<void> {
  const { groups } = await keptState(stores);
  const renewed: Record<string, KeptGroup> = {};
  for (const group of plan.groups) {
    const kept = groups[group.name];
    if (!kept?.whole || kept.list === group.list) continue;
    try {
      const missing = await missingFiles(stores, await listOf(stores, group));
      if (missing.reduce((sum, [, bytes]) => sum + bytes, 0) > unaskedBytes) continue;
      await inLanes(missing, (file) => storeFile(stores, file));
      renewed[group.name] = { list: group.list, assets: assetsOf(plan), whole: true };
    } catch (error) {
      // Where there is no room for it the group stays of the older build, and its reader is told.
      if (error instanceof FileFault) throw error;
    }
  }
  await changeKept(stores, (state) => ({ ...state, next: { version: plan.version, groups: renewed } }));
}
