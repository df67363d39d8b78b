import { namesContent, type PlannedFile } from '../plan/build-plan.ts';
import { exactFile } from './exact-file.ts';
import { keptKey, type Stores } from './stores.ts';

/** Those of a group's files that are not stored yet. */
export async function missingFiles(stores: Stores, files: readonly PlannedFile[]): Promise<readonly PlannedFile[]> {
  const stored = await storedKeys(stores);
  return files.filter((file) => !stored.has(keyOf(stores, file)));
}

/** Every address under which something of groups or by its content is stored. */
async function storedKeys(stores: Stores): Promise<ReadonlySet<string>> {
  const keys = await Promise.all([stores.named(), stores.kept()].map(async (cache) => (await cache).keys()));
  return new Set(keys.flat().map(({ url }) => url));
}

/** Fetches a file of a group and stores it. */
export async function storeFile(stores: Stores, file: PlannedFile, signal?: AbortSignal): Promise<void> {
  const [url, , hash] = file;
  const named = namesContent(url);
  const init: RequestInit = { cache: named ? 'default' : 'no-cache', ...(signal ? { signal } : {}) };
  const response = await exactFile(stores.scope + url, hash, init);
  await (await (named ? stores.named() : stores.kept())).put(keyOf(stores, file), response);
}

/** The address under which a file of a group is stored. */
export function keyOf({ scope }: Stores, [url, , hash]: PlannedFile): string {
  return namesContent(url) ? scope + url : keptKey(scope, url, hash);
}
