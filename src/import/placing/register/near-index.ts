/** A text whose hash differs in at most so many places is nearly the same: one band of four is then equal. */
const closest = 3;
const bands = [0, 1, 2, 3] as const;
/** How many texts of an equal band are looked at, the newest first: more share one only where thousands are all but the same. */
const mostLooks = 2000;
const pieceLength = 1 << 16;
/** For each text: the two halves of its hash, its number, and the text before it in each band, counted from 1. */
const width = 7;

/**
 * Finds texts that are nearly the same by their near hashes. Each search goes through all of it, so it is kept in memory: 28
 * bytes a text.
 */
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
      const one = newest[bandOf(hash, band)] ?? 0;
      newest[bandOf(hash, band)] = this.#count;
      return one;
    });
    this.#pieces.at(-1)?.set([half(hash, 0), half(hash, 1), number, ...before], at * width);
  }

  /** The number of the closest text but one, and of several as close the smallest. */
  nearest(hash: string, except?: number): number | undefined {
    const [high, low] = [half(hash, 0), half(hash, 1)];
    let best: number | undefined;
    let least = closest;
    for (const band of bands) {
      let next = this.#newest[band]?.[bandOf(hash, band)] ?? 0;
      for (let looks = 0; next !== 0 && looks < mostLooks; looks += 1) {
        const piece = this.#pieces[Math.floor((next - 1) / pieceLength)] ?? [];
        const at = ((next - 1) % pieceLength) * width;
        const apart = bitsOf((piece[at] ?? 0) ^ high) + bitsOf((piece[at + 1] ?? 0) ^ low);
        const number = piece[at + 2] ?? 0;
        const isBetter = apart < least || (apart === least && number < (best ?? Number.POSITIVE_INFINITY));
        if (isBetter && number !== except) [best, least] = [number, apart];
        next = piece[at + 3 + band] ?? 0;
      }
    }
    return best;
  }
}

function half(hash: string, which: number): number {
  return Number.parseInt(hash.slice(which * 8, which * 8 + 8), 16);
}

function bandOf(hash: string, band: number): number {
  return Number.parseInt(hash.slice(band * 4, band * 4 + 4), 16);
}

function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
