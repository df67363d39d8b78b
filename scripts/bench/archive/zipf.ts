import type { Random } from './random.ts';

/** The law by which ranks are used: the weight of rank r (from 0) is 1 / (r + 1 + offset) ^ exponent. */
export interface ZipfLaw {
  readonly ranks: number;
  readonly exponent: number;
  /** Flattens the head (Mandelbrot): without it, the first rank alone would have a tenth of all uses. */
  readonly offset: number;
}

/** Draws ranks, from 0, by a law. */
export function zipf({ ranks, exponent, offset }: ZipfLaw): (random: Random) => number {
  const sums = new Float64Array(ranks);
  let total = 0;
  for (let rank = 0; rank < ranks; rank++) {
    total += (rank + 1 + offset) ** -exponent;
    sums[rank] = total;
  }
  return (random) => firstAbove(sums, random.next() * total);
}

function firstAbove(sums: Float64Array, value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
