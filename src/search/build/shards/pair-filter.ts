const bits = 24;
const base = 0x01000193;

/** The hash of a word. */
export interface WordHash {
  readonly hash: number;
  /** `base` to the power of the word's length. */
  readonly power: number;
}

/**
 * Remembers which words follow each other, as one word: a Bloom filter with one hash. It never forgets a pair, and confuses a few. The
 * hash of two joined words is computed from the hashes of both, so that no text is joined.
 */
export class PairFilter {
  readonly #bits = new Uint8Array(2 ** (bits - 3));

  add(a: WordHash, b: WordHash): void {
    const index = place((Math.imul(a.hash, b.power) + b.hash) | 0);
    this.#bits[index >> 3] = (this.#bits[index >> 3] ?? 0) | (1 << (index & 7));
  }

  /** Whether two words that follow each other may be this word when joined. */
  mayHave(word: string): boolean {
    const index = place(wordHash(word).hash);
    return ((this.#bits[index >> 3] ?? 0) & (1 << (index & 7))) !== 0;
  }
}

/** Hashes a word. */
export function wordHash(word: string): WordHash {
  let [hash, power] = [0, 1];
  for (let index = 0; index < word.length; index += 1) {
    hash = (Math.imul(hash, base) + word.charCodeAt(index) + 1) | 0;
    power = Math.imul(power, base);
  }
  return { hash, power };
}

function place(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - bits);
}
