import type { LargeMap } from '../../reading/draft/import-context.ts';
import { type Origin, originKey } from '../../sources/origin.ts';

/** The paths that were promised in this run, each to one origin. */
export class Claims {
  readonly #paths: LargeMap;
  readonly #origins: LargeMap;

  /** Kept in two maps, which are empty. */
  constructor(paths: LargeMap, origins: LargeMap) {
    this.#paths = paths;
    this.#origins = origins;
  }

  /** The path that an origin was promised. */
  of(origin: Origin): string | undefined {
    return this.#paths.get(idOf(origin));
  }

  has(path: string): boolean {
    return this.#origins.get(path) !== undefined;
  }

  /** Promises a path that no one has to an origin that has none. */
  add(origin: Origin, path: string): void {
    const id = idOf(origin);
    this.#paths.set(id, path);
    this.#origins.set(path, id);
  }
}

function idOf(origin: Origin): string {
  return `${origin.pathHash} ${originKey(origin)}`;
}
