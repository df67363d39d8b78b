/** The least counts of the heat levels 2, 3 and 4. Level 1 begins with one article. */
export type HeatSteps = readonly [number, number, number];

/** At these shares of all days begin the levels 2, 3 and 4. Where most days have one article, these are of level 2, so they are seen well. */
const shares = [0.3, 0.7, 0.93] as const;

/**
 * The steps of a page's own counts, so that its days or months differ from each other in any archive. Each page has its own steps: a
 * new article does not change the pages of other dates.
 */
export function heatSteps(counts: readonly number[]): HeatSteps {
  const sorted = counts.filter((count) => count > 0).toSorted((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  // The share of days with fewer articles, and of half of the days with as many.
  const shareOf = (count: number) => (sorted.indexOf(count) + sorted.lastIndexOf(count) + 1) / 2 / sorted.length;
  const none = (sorted.at(-1) ?? 0) + 1;
  const from = (share: number) => distinct.find((count) => shareOf(count) >= share) ?? none;
  return [from(shares[0]), from(shares[1]), from(shares[2])];
}

/** The heat level of a count, from 0 (no articles) to 4. */
export function heat(count: number, steps: HeatSteps): number {
  return count === 0 ? 0 : 1 + steps.filter((least) => count >= least).length;
}
