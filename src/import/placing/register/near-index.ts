/** Two texts are nearly the same if their hashes differ in at most this many bits. One of four bands is then equal. */
const mostDifferentBits = 3;
const bands = [0, 1, 2, 3] as const;
/** How many texts of an equal band are compared, the newest first. More share a band only if thousands are nearly the same. */
const mostComparisons = 2000;
const pieceLength = 1 << 16;
/** The words of a text: the two halves of its hash, its number, and for each band the text before it, counted from 1. */
const width = 7;

/** Finds texts that are nearly the same, by their hashes of `nearBits`. It needs 28 bytes of memory a text. */
export class NearIndex {
  readonly #newest = bands.map(() => new Uint32Array(1 << 16));
  readonly #pieces: Uint32Array[] = [];
  #count = 0;

  add(hash: string, number: number): void {
    const at = this.#count % pieceLength;
    if (at === 0) this.#pieces.push(new Uint32Array(pieceLength * width));
    this.#count += 1;
    const before = bands.map((band) => {
      const newest = this.#newest[band] ?? [];
      const previous = newest[bandOf(hash, band)] ?? 0;
      newest[bandOf(hash, band)] = this.#count;
      return previous;
    });
    this.#pieces.at(-1)?.set([half(hash, 0), half(hash, 1), number, ...before], at * width);
  }

  /** The number of the nearest text other than `except`. Of several equally near ones it is the smallest. */
  nearest(hash: string, except?: number): number | undefined {
    const [high, low] = [half(hash, 0), half(hash, 1)];
    let best: number | undefined;
    let least = mostDifferentBits;
    for (const band of bands) {
      let next = this.#newest[band]?.[bandOf(hash, band)] ?? 0;
      for (let comparisons = 0; next !== 0 && comparisons < mostComparisons; comparisons += 1) {
        const piece = this.#pieces[Math.floor((next - 1) / pieceLength)] ?? [];
        const at = ((next - 1) % pieceLength) * width;
        const difference = bitCount((piece[at] ?? 0) ^ high) + bitCount((piece[at + 1] ?? 0) ^ low);
        const number = piece[at + 2] ?? 0;
        const isNearer = difference < least || (difference === least && number < (best ?? Number.POSITIVE_INFINITY));
        if (isNearer && number !== except) [best, least] = [number, difference];
        next = piece[at + 3 + band] ?? 0;
      }
    }
    return best;
  }
}

function half(hash: string, index: number): number {
  return Number.parseInt(hash.slice(index * 8, index * 8 + 8), 16);
}

function bandOf(hash: string, band: number): number {
  return Number.parseInt(hash.slice(band * 4, band * 4 + 4), 16);
}

function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
