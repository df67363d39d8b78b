import type { BuildPlan } from '../plan/build-plan.ts';
import { storedList } from '../storage/group-list.ts';
import { readSavedGroups } from '../storage/saved-groups.ts';
import { nextBuild, type Stores, savedFileKey } from '../storage/stores.ts';

/** Finds the stored pages of one build and of saved groups. */
export class StoredPages {
  readonly #stores: Stores;
  readonly #plan: BuildPlan;
  /** Hashes of files by the path of their list. */
  readonly #hashes = new Map<string, ReadonlyMap<string, string>>();

  constructor(stores: Stores, plan: BuildPlan) {
    this.#stores = stores;
    this.#plan = plan;
  }

  /** A stored page: of the shell, opened before, or of a saved group, which may be of an older build. */
  async find(file: string): Promise<Response | undefined> {
    const { scope, shell, read } = this.#stores;
    const { version } = this.#plan;
    const match = async (cache: Promise<Cache>) => (await cache).match(scope + file);
    return (
      (await match(shell(version))) ??
      (await match(read(version))) ??
      (await this.#savedPage(file)) ??
      (await match(read(nextBuild)))
    );
  }

  async #savedPage(file: string): Promise<Response | undefined> {
    const { scope, saved } = this.#stores;
    const { groups } = await readSavedGroups(this.#stores);
    for (const { list } of Object.values(groups)) {
      const hash = (await this.#hashesOf(list)).get(file);
      const page = hash === undefined ? undefined : await (await saved()).match(savedFileKey(scope, file, hash));
      if (page) return page;
    }
    return undefined;
  }

  async #hashesOf(list: string): Promise<ReadonlyMap<string, string>> {
    const cached = this.#hashes.get(list);
    if (cached) return cached;
    const hashes = new Map((await storedList(this.#stores, list)).map(([url, , hash]) => [url, hash]));
    if (hashes.size > 0) this.#hashes.set(list, hashes);
    return hashes;
  }
}
