import { namesContent, type PlannedFile } from '../plan/build-plan.ts';
import { fetchVerified } from './fetch-verified.ts';
import { runParallel } from './run-parallel.ts';
import { type Stores, savedFileKey } from './stores.ts';
import { findListed } from './verify-stored.ts';

/** The files that are not stored with the right content. Damaged ones are removed. */
export async function missingFiles(stores: Stores, files: readonly PlannedFile[]): Promise<readonly PlannedFile[]> {
  const stored = await storedKeys(stores);
  const missing = new Set(files.filter((file) => !stored.has(storedKey(stores, file))));
  const [named, saved] = await Promise.all([stores.named(), stores.saved()]);
  await runParallel(files, async (file) => {
    const [url, , hash] = file;
    if (missing.has(file)) return;
    if (!(await findListed(namesContent(url) ? named : saved, storedKey(stores, file), hash))) missing.add(file);
  });
  return files.filter((file) => missing.has(file));
}

/** The keys of all stored files of groups, and of files with a hash in their path. */
async function storedKeys(stores: Stores): Promise<ReadonlySet<string>> {
  const keys = await Promise.all([stores.named(), stores.saved()].map(async (cache) => (await cache).keys()));
  return new Set(keys.flat().map(({ url }) => url));
}

/** Fetches and stores a file of a group. */
export async function storeFile(stores: Stores, file: PlannedFile, signal?: AbortSignal): Promise<void> {
  const [url, , hash] = file;
  const named = namesContent(url);
  const init: RequestInit = { cache: named ? 'default' : 'no-cache', ...(signal ? { signal } : {}) };
  const response = await fetchVerified(stores.scope + url, hash, init);
  await (await (named ? stores.named() : stores.saved())).put(storedKey(stores, file), response);
}

/** The cache key of a file of a group. */
export function storedKey({ scope }: Stores, [url, , hash]: PlannedFile): string {
  return namesContent(url) ? scope + url : savedFileKey(scope, url, hash);
}
