import type { PlannedFile, PlannedGroup } from '../plan/build-plan.ts';
import { fetchVerified } from './fetch-verified.ts';
import type { Stores } from './stores.ts';
import { findListed } from './verify-stored.ts';

/** The files of a stored list. Empty if the list is not stored or damaged. */
export async function storedList(stores: Stores, list: string): Promise<readonly PlannedFile[]> {
  const hash = /-([0-9a-f]+)\.json$/.exec(list)?.[1];
  const stored = hash === undefined ? undefined : await findListed(await stores.saved(), stores.scope + list, hash);
  return stored ? stored.json() : [];
}

/** The files of a group. Fetches and stores its list if needed. */
export async function groupList(
  stores: Stores,
  { list, hash }: PlannedGroup,
  signal?: AbortSignal,
): Promise<readonly PlannedFile[]> {
  const saved = await stores.saved();
  const url = stores.scope + list;
  if (!(await findListed(saved, url, hash)))
    await saved.put(url, await fetchVerified(url, hash, signal ? { signal } : {}));
  return storedList(stores, list);
}
