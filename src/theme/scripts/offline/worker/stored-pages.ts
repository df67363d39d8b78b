import type { OfflinePlan } from '../plan/build-plan.ts';
import { storedList } from '../storage/group-list.ts';
import { readSavedGroups, updateSavedGroups } from '../storage/saved-groups.ts';
import { nextBuild, type Stores, savedFileKey } from '../storage/stores.ts';
import { findListed, findSeen } from '../storage/verify-stored.ts';

/** Finds the stored pages of one build and of saved groups. */
export class StoredPages {
  readonly #stores: Stores;
  readonly #plan: OfflinePlan;
  readonly #shell: ReadonlyMap<string, string>;
  /** Hashes of files by the path of their list. */
  readonly #hashes = new Map<string, ReadonlyMap<string, string>>();

  constructor(stores: Stores, plan: OfflinePlan) {
    this.#stores = stores;
    this.#plan = plan;
    this.#shell = new Map(plan.shell.map(([url, , hash]) => [url, hash]));
  }

  /** A stored page: of the shell, opened before, or of a saved group, which may be of an older build. */
  async find(file: string): Promise<Response | undefined> {
    const { scope, shell, read } = this.#stores;
    const { version } = this.#plan;
    const url = scope + file;
    const hash = this.#shell.get(file);
    return (
      (hash === undefined ? undefined : await findListed(await shell(version), url, hash)) ??
      (await findSeen(await read(version), url)) ??
      (await this.#savedPage(file)) ??
      (await findSeen(await read(nextBuild), url))
    );
  }

  async #savedPage(file: string): Promise<Response | undefined> {
    const { scope, saved } = this.#stores;
    const { groups } = await readSavedGroups(this.#stores);
    for (const { list } of Object.values(groups)) {
      const hashes = await this.#hashesOf(list);
      const hash = hashes.get(file);
      if (hashes.size === 0) await this.#markIncomplete(list);
      if (hash === undefined) continue;
      const page = await findListed(await saved(), savedFileKey(scope, file, hash), hash);
      if (page) return page;
      await this.#markIncomplete(list);
    }
    return undefined;
  }

  /** The reader can then save the missing files of the group again. */
  async #markIncomplete(list: string): Promise<void> {
    await updateSavedGroups(this.#stores, (state) => ({
      ...state,
      groups: Object.fromEntries(
        Object.entries(state.groups).map(([name, group]) => [
          name,
          group.list === list ? { ...group, whole: false } : group,
        ]),
      ),
    }));
  }

  async #hashesOf(list: string): Promise<ReadonlyMap<string, string>> {
    const cached = this.#hashes.get(list);
    if (cached) return cached;
    const hashes = new Map((await storedList(this.#stores, list)).map(([url, , hash]) => [url, hash]));
    if (hashes.size > 0) this.#hashes.set(list, hashes);
    return hashes;
  }
}
