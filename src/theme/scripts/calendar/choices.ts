/** The last of sorted days (`07-27`) on or before a day. Wraps around to the end of the year. */
export function nearestDay(days: readonly string[], day: string): string | undefined {
  return days.findLast((each) => each <= day) ?? days.at(-1);
}

/** Chooses an index by weight. `chance` is from 0 to 1 (exclusive). -1 if all weights are zero. */
export function weightedChoice(weights: readonly number[], chance: number): number {
  let left = chance * weights.reduce((sum, weight) => sum + weight, 0);
  return weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
}
