import type { PlannedFile, PlannedGroup } from '../plan/build-plan.ts';
import { fetchVerified } from './fetch-verified.ts';
import type { Stores } from './stores.ts';

/** The files of a stored list. Empty if the list is not stored. */
export async function storedList(stores: Stores, list: string): Promise<readonly PlannedFile[]> {
  const stored = await (await stores.saved()).match(stores.scope + list);
  return stored ? stored.json() : [];
}

/** The files of a group. Fetches and stores its list if needed. */
export async function groupList(stores: Stores, { list, hash }: PlannedGroup): Promise<readonly PlannedFile[]> {
  const saved = await stores.saved();
  const url = stores.scope + list;
  if (!(await saved.match(url))) await saved.put(url, await fetchVerified(url, hash));
  return storedList(stores, list);
}
