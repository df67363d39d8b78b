import type { LargeMap } from '../../reading/draft/import-context.ts';
import { type Origin, originKey } from '../../sources/origin.ts';

/** The paths that were claimed in this run, each for one origin. */
export class Claims {
  readonly #paths: LargeMap;
  readonly #origins: LargeMap;

  /** Both maps must be empty. */
  constructor(paths: LargeMap, origins: LargeMap) {
    this.#paths = paths;
    this.#origins = origins;
  }

  /** The path of an origin. */
  of(origin: Origin): string | undefined {
    return this.#paths.get(claimKey(origin));
  }

  has(path: string): boolean {
    return this.#origins.get(path) !== undefined;
  }

  /** Adds a claim. Neither the path nor the origin may have one. */
  add(origin: Origin, path: string): void {
    const id = claimKey(origin);
    this.#paths.set(id, path);
    this.#origins.set(path, id);
  }
}

function claimKey(origin: Origin): string {
  return `${origin.pathHash} ${originKey(origin)}`;
}
