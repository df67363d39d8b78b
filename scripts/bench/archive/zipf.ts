import type { Random } from './random.ts';

/** The weights of ranks: rank r (from 0) has the weight 1 / (r + 1 + offset) ^ exponent. */
export interface ZipfLaw {
  readonly ranks: number;
  readonly exponent: number;
  /** Flattens the first weights (Mandelbrot). Without it, the first rank would get a tenth of all draws. */
  readonly offset: number;
}

/** Draws ranks, counted from 0, by their weights. */
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
