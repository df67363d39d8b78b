import { type BuildPlan, namesContent } from '../plan/build-plan.ts';
import { storedList } from './group-list.ts';
import { keyOf } from './missing-files.ts';
import { keptState } from './saved-groups.ts';
import type { Stores } from './stores.ts';

/** As many pictures and parts of the index stay as were seen last, beyond what is kept on purpose. */
const seenLimit = 400;

/** Lets go of what neither the shell nor a kept group needs. What was seen last stays; `gone` are files that do not. */
export async function forgetFiles(
  stores: Stores,
  plan: BuildPlan,
  gone: ReadonlySet<string> = new Set(),
): Promise<void> {
  const { groups, next } = await keptState(stores);
  const all = [...Object.values(groups), ...Object.values(next?.groups ?? {})];
  const needed = new Set(plan.shell.filter(([url]) => namesContent(url)).map(([url]) => stores.scope + url));
  for (const { list, assets, coming } of all) {
    for (const url of assets) needed.add(stores.scope + url);
    for (const each of coming === undefined ? [list] : [list, coming]) {
      needed.add(stores.scope + each);
      for (const file of await storedList(stores, each)) needed.add(keyOf(stores, file));
    }
  }
  const kept = await stores.kept();
  for (const { url } of await kept.keys()) if (!needed.has(url)) await kept.delete(url);
  const named = await stores.named();
  const seen = (await named.keys()).map(({ url }) => url).filter((url) => !needed.has(url));
  const old = seen.slice(0, Math.max(0, seen.length - seenLimit));
  for (const url of new Set([...old, ...seen.filter((each) => gone.has(each))])) await named.delete(url);
}
