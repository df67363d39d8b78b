import type { OfflinePlan, PlannedGroup } from '../plan/build-plan.ts';
import { groupList, storedList } from '../storage/group-list.ts';
import { missingFiles, storedKey, storeFile } from '../storage/missing-files.ts';
import { removeUnusedFiles } from '../storage/remove-unused-files.ts';
import { runParallel } from '../storage/run-parallel.ts';
import { assetsOf, readSavedGroups, type SavedGroup, updateSavedGroups } from '../storage/saved-groups.ts';
import type { Stores } from '../storage/stores.ts';

/** The browser has not enough free space. */
export class StorageFullError extends Error {
  /** Free space in bytes, if the browser reports it. */
  readonly free: number | undefined;

  constructor(free?: number, cause?: unknown) {
    super('Not enough free space', { cause });
    this.name = 'FullError';
    this.free = free;
  }
}

export interface SaveOptions {
  readonly signal: AbortSignal;
  /** Reports the number of stored bytes and of all bytes. */
  readonly onProgress: (done: number, all: number) => void;
}

/**
 * Fetches and stores the missing files of a group. Stored files stay if it stops or fails. Throws a `StorageFullError`, a `FileError`,
 * or the signal's reason if it was stopped.
 */
export async function saveGroup(
  stores: Stores,
  plan: OfflinePlan,
  group: PlannedGroup,
  { signal, onProgress }: SaveOptions,
): Promise<void> {
  try {
    const files = await groupList(stores, group);
    const missing = await missingFiles(stores, files);
    const sum = (some: typeof files) => some.reduce((total, [, bytes]) => total + bytes, 0);
    const all = sum(files);
    let done = all - sum(missing);
    await assertSpace(all - done);
    const store = (saved: SavedGroup) =>
      updateSavedGroups(stores, (state) => ({ ...state, groups: { ...state.groups, [group.name]: saved } }));
    const complete: SavedGroup = { list: group.list, assets: assetsOf(plan), whole: true };
    const before = (await readSavedGroups(stores)).groups[group.name];
    // A complete group of an older build stays valid until the new one is complete.
    await store(before?.whole ? { ...before, coming: group.list } : { ...complete, whole: false });
    onProgress(done, all);
    await runParallel(missing, async (file) => {
      signal.throwIfAborted();
      await storeFile(stores, file, signal).catch((error: unknown) => {
        if (signal.aborted || isFull(error)) throw error;
        return storeFile(stores, file, signal);
      });
      done += file[1];
      onProgress(done, all);
    });
    signal.throwIfAborted();
    await store(complete);
    await removeUnusedFiles(stores, plan);
  } catch (error) {
    throw isFull(error) ? new StorageFullError(await freeBytes(), error) : error;
  }
}

/** Removes a group. Files that another group needs stay. */
export async function removeGroup(stores: Stores, plan: OfflinePlan, name: string): Promise<void> {
  const list = (await readSavedGroups(stores)).groups[name]?.list;
  const files = list === undefined ? [] : await storedList(stores, list);
  await updateSavedGroups(stores, (state) => {
    const { [name]: _, ...groups } = state.groups;
    return { ...state, groups };
  });
  await removeUnusedFiles(stores, plan, new Set(files.map((file) => storedKey(stores, file))));
}

async function assertSpace(bytes: number): Promise<void> {
  const free = await freeBytes();
  if (free !== undefined && bytes > free) throw new StorageFullError(free);
}

/** The browser's estimate of the free space for this site, in bytes. */
export async function freeBytes(): Promise<number | undefined> {
  const { quota, usage } = (await navigator.storage?.estimate().catch(() => undefined)) ?? {};
  return quota === undefined || usage === undefined ? undefined : Math.max(0, quota - usage);
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
