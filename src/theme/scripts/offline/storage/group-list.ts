import type { PlannedFile, PlannedGroup } from '../plan/build-plan.ts';
import { exactFile } from './exact-file.ts';
import type { Stores } from './stores.ts';

/** The files of a group by the list that is stored; none where that is gone. */
export async function storedList(stores: Stores, list: string): Promise<readonly PlannedFile[]> {
  const stored = await (await stores.kept()).match(stores.scope + list);
  return stored ? stored.json() : [];
}

/** The files of a group; its list is fetched and stored where it is not yet. */
export async function listOf(stores: Stores, { list, hash }: PlannedGroup): Promise<readonly PlannedFile[]> {
  const kept = await stores.kept();
  const url = stores.scope + list;
  if (!(await kept.match(url))) await kept.put(url, await exactFile(url, hash));
  return storedList(stores, list);
}
