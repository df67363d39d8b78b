import type { BuildPlan } from '../plan/build-plan.ts';
import { storedList } from '../storage/group-list.ts';
import { readSavedGroups } from '../storage/saved-groups.ts';
import { nextBuild, type Stores, savedFileKey } from '../storage/stores.ts';

const lists = new Map<string, ReadonlyMap<string, string>>();

/** A stored page: of the shell, opened before, or of a saved group, which may be of an older build. */
export async function storedPage(stores: Stores, plan: BuildPlan, file: string): Promise<Response | undefined> {
  const url = stores.scope + file;
  const of = async (cache: Promise<Cache>) => (await cache).match(url);
  return (
    (await of(stores.shell(plan.version))) ??
    (await of(stores.read(plan.version))) ??
    (await savedPage(stores, file)) ??
    (await of(stores.read(nextBuild)))
  );
}

async function savedPage(stores: Stores, file: string): Promise<Response | undefined> {
  const { groups } = await readSavedGroups(stores);
  for (const { list } of Object.values(groups)) {
    const hash = (await hashesOf(stores, list)).get(file);
    const page =
      hash === undefined ? undefined : await (await stores.kept()).match(savedFileKey(stores.scope, file, hash));
    if (page) return page;
  }
  return undefined;
}

async function hashesOf(stores: Stores, list: string): Promise<ReadonlyMap<string, string>> {
  const cached = lists.get(list);
  if (cached) return cached;
  const hashes = new Map((await storedList(stores, list)).map(([url, , hash]) => [url, hash]));
  if (hashes.size > 0) lists.set(list, hashes);
  return hashes;
}
