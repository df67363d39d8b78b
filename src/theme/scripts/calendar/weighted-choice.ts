/** Chooses an index by weight. `chance` is from 0 to 1 (exclusive). -1 if all weights are zero. */
export function weightedChoice(weights: readonly number[], chance: number): number {
  let left = chance * weights.reduce((sum, weight) => sum + weight, 0);
  return weights.findIndex((weight) => {
    left -= weight;
    return left < 0;
  });
}
