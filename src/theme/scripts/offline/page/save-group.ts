import type { BuildPlan, PlannedGroup } from '../plan/build-plan.ts';
import { listOf, storedList } from '../storage/group-list.ts';
import { keyOf, missingFiles, storeFile } from '../storage/missing-files.ts';
import { forgetFiles } from '../storage/remove-unused-files.ts';
import { inLanes } from '../storage/run-parallel.ts';
import { assetsOf, changeKept, type KeptGroup, keptState } from '../storage/saved-groups.ts';
import type { Stores } from '../storage/stores.ts';

/** The browser has no room for what is to be kept. */
export class FullError extends Error {
  /** Bytes that are free, where the browser says so. */
  readonly free: number | undefined;

  constructor(free?: number, cause?: unknown) {
    super('There is no room', { cause });
    this.name = 'FullError';
    this.free = free;
  }
}

export interface KeepOptions {
  readonly signal: AbortSignal;
  /** Bytes that are here, of all. */
  readonly onProgress: (done: number, all: number) => void;
}

/**
 * Fetches what is missing of a group and stores it. What has come stays when it is stopped or fails, and is not fetched again.
 * A `FullError` where there is no room, a `FileFault` where a file could not be had, the signal's reason where it was stopped.
 */
export async function keepGroup(
  stores: Stores,
  plan: BuildPlan,
  group: PlannedGroup,
  { signal, onProgress }: KeepOptions,
): Promise<void> {
  try {
    const files = await listOf(stores, group);
    const missing = await missingFiles(stores, files);
    const sum = (some: typeof files) => some.reduce((total, [, bytes]) => total + bytes, 0);
    const all = sum(files);
    let done = all - sum(missing);
    await assertRoom(all - done);
    const note = (kept: KeptGroup) =>
      changeKept(stores, (state) => ({ ...state, groups: { ...state.groups, [group.name]: kept } }));
    const fresh: KeptGroup = { list: group.list, assets: assetsOf(plan), whole: true };
    const before = (await keptState(stores)).groups[group.name];
    // What is whole of an older build stays so till it is of the new one.
    await note(before?.whole ? { ...before, coming: group.list } : { ...fresh, whole: false });
    onProgress(done, all);
    await inLanes(missing, async (file) => {
      signal.throwIfAborted();
      await storeFile(stores, file, signal).catch((error: unknown) => {
        if (signal.aborted || isFull(error)) throw error;
        return storeFile(stores, file, signal);
      });
      done += file[1];
      onProgress(done, all);
    });
    signal.throwIfAborted();
    await note(fresh);
    await forgetFiles(stores, plan);
  } catch (error) {
    throw isFull(error) ? new FullError(await freeBytes(), error) : error;
  }
}

/** Lets go of a group; files that another one needs stay. */
export async function removeGroup(stores: Stores, plan: BuildPlan, name: string): Promise<void> {
  const list = (await keptState(stores)).groups[name]?.list;
  const files = list === undefined ? [] : await storedList(stores, list);
  await changeKept(stores, (state) => {
    const { [name]: _, ...groups } = state.groups;
    return { ...state, groups };
  });
  await forgetFiles(stores, plan, new Set(files.map((file) => keyOf(stores, file))));
}

async function assertRoom(bytes: number): Promise<void> {
  const free = await freeBytes();
  if (free !== undefined && bytes > free) throw new FullError(free);
}

/** Bytes that this site may still store, as the browser estimates. */
export async function freeBytes(): Promise<number | undefined> {
  const { quota, usage } = (await navigator.storage?.estimate().catch(() => undefined)) ?? {};
  return quota === undefined || usage === undefined ? undefined : Math.max(0, quota - usage);
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
