/** Where a number from 0 to 1 (not included) falls among weights that stand one after another; -1 where all are zero. */
export function weightedChoice(weights: readonly number[], chance: number): number {
  let left = chance * weights.reduce((sum, weight) => sum + weight, 0);
  return weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
}
