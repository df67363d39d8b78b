import { indexWithPagefind } from '../pagefind/pagefind.ts';
import { readChunk } from '../pagefind/read-chunk.ts';

/** Number of folds in a text. A text costs Pagefind more than its words do. In larger ones it takes more memory. */
const fullText = 20_000;
/** A shard of 500 articles has 45,000 folds, half of which other shards have too. */
const cacheLimit = 200_000;

/**
 * The keys of folds in Pagefind's index. Keeps them for the next shards, so that Pagefind indexes each fold once in a process: it takes
 * as much time for that as all other steps together.
 */
export class FoldKeys {
  readonly #index: typeof indexWithPagefind;
  readonly #limit: number;
  #keys = new Map<string, string>();

  constructor(index = indexWithPagefind, limit = cacheLimit) {
    this.#index = index;
    this.#limit = limit;
  }

  /** The keys of these folds, among others. */
  async find(folds: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const distinct = new Set(folds);
    let unknown = distinct.difference(this.#keys);
    if (this.#keys.size + unknown.size > this.#limit) {
      this.#keys = new Map();
      unknown = distinct;
    }
    const keys = this.#keys;
    if (unknown.size === 0) return keys;
    const chunks = await this.#index(textsOf([...unknown]));
    for (const [fold, key] of keysIn(chunks, unknown)) keys.set(fold, key);
    return keys;
  }
}

/** The keys of distinct folds in an index of them. Throws if Pagefind split or changed one. */
function keysIn(
  chunks: readonly Uint8Array[],
  sent: ReadonlySet<string>,
): readonly (readonly [fold: string, key: string])[] {
  const words = chunks.flatMap((chunk) => [...readChunk(chunk)]);
  const found = words.flatMap(({ key, folds }) => folds.map((fold) => [fold, key] as const));
  const other = found.find(([fold]) => !sent.has(fold));
  if (other) throw new Error(`Pagefind indexed "${other[0]}" under "${other[1]}", which was not sent`);
  if (found.length !== sent.size) throw new Error(`Pagefind indexed ${found.length} words of ${sent.size}`);
  return found;
}

function textsOf(folds: readonly string[]): readonly string[] {
  const starts = Array.from({ length: Math.ceil(folds.length / fullText) }, (_, index) => index * fullText);
  return starts.map((start) => folds.slice(start, start + fullText).join(' '));
}
