/** The least counts of the heat levels 2, 3 and 4. Level 1 begins with one article. */
export type HeatSteps = readonly [number, number, number];

/** Above these shares of all days begin the levels 2, 3 and 4. */
const shares = [0.5, 0.8, 0.95] as const;

/**
 * The steps of a page's own counts, so that its days or months differ from each other in any archive. Each page has its own steps: a
 * new article does not change the pages of other dates.
 */
export function heatSteps(counts: readonly number[]): HeatSteps {
  const sorted = counts.filter((count) => count > 0).toSorted((a, b) => a - b);
  const above = (share: number, previous: number) =>
    Math.max(sorted[Math.floor(share * (sorted.length - 1))] ?? 0, previous + 1);
  const second = above(shares[0], sorted[0] ?? 1);
  const third = above(shares[1], second);
  return [second, third, above(shares[2], third)];
}

/** The heat level of a count, from 0 (no articles) to 4. */
export function heat(count: number, steps: HeatSteps): number {
  return count === 0 ? 0 : 1 + steps.filter((least) => count >= least).length;
}
