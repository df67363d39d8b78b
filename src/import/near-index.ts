import { distance } from './text-hash.ts';

const bands = [0, 4, 8, 12] as const;
const closest = 3;

interface Hashed {
  readonly hash: string;
  readonly path: string;
}

/** Finds texts that are nearly the same: their near hashes differ in at most three places, so one band of four is equal. */
export class NearIndex {
  readonly #buckets = new Map<string, Hashed[]>();

  add(hash: string, path: string): void {
    for (const key of keys(hash)) {
      const bucket = this.#buckets.get(key) ?? [];
      if (bucket.length < 200) bucket.push({ hash, path });
      this.#buckets.set(key, bucket);
    }
  }

  /** The path of the text that is closest, other than `path` itself. */
  nearest(hash: string, path: string): string | undefined {
    let best: { path: string; apart: number } | undefined;
    for (const key of keys(hash)) {
      for (const other of this.#buckets.get(key) ?? []) {
        const apart = other.path === path ? closest + 1 : distance(hash, other.hash);
        if (apart <= closest && (!best || apart < best.apart)) best = { path: other.path, apart };
      }
    }
    return best?.path;
  }
}

function keys(hash: string): readonly string[] {
  return bands.map((at) => `${at}:${hash.slice(at, at + 4)}`);
}
