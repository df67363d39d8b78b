import { namesContent, type OfflinePlan } from '../plan/build-plan.ts';
import { storedList } from './group-list.ts';
import { storedKey } from './missing-files.ts';
import { readSavedGroups } from './saved-groups.ts';
import type { Stores } from './stores.ts';

/** Number of most recently used pictures and index files to keep, besides saved groups. */
const seenLimit = 400;

/** Removes files that neither the shell nor a saved group needs. Recently used files stay, except those in `removed`. */
export async function removeUnusedFiles(
  stores: Stores,
  plan: OfflinePlan,
  removed: ReadonlySet<string> = new Set(),
): Promise<void> {
  const { groups, next } = await readSavedGroups(stores);
  const all = [...Object.values(groups), ...Object.values(next?.groups ?? {})];
  const needed = new Set(plan.shell.filter(([url]) => namesContent(url)).map(([url]) => stores.scope + url));
  for (const { list, assets, coming } of all) {
    for (const url of assets) needed.add(stores.scope + url);
    for (const each of coming === undefined ? [list] : [list, coming]) {
      needed.add(stores.scope + each);
      const files = await storedList(stores, each);
      // Without its list, nobody knows which files a group needs.
      if (files.length === 0) return;
      for (const file of files) needed.add(storedKey(stores, file));
    }
  }
  const saved = await stores.saved();
  for (const { url } of await saved.keys()) if (!needed.has(url)) await saved.delete(url);
  const named = await stores.named();
  const seen = (await named.keys()).map(({ url }) => url).filter((url) => !needed.has(url));
  const old = seen.slice(0, Math.max(0, seen.length - seenLimit));
  for (const url of new Set([...old, ...seen.filter((each) => removed.has(each))])) await named.delete(url);
}
