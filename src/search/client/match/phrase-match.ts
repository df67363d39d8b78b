/** How a clause is met in one article. */
export interface Match {
  /** Sum of the weights of its places, times the worth of what was found. */
  frequency: number;
  /** Weight of its best place. */
  weight: number;
  /** Whether it stands there as it was typed. */
  exact: boolean;
  /** Where its words stand. */
  readonly positions: Set<number>;
}

/** Where one word stands: for each article its positions with their weights, and the positions spelt as typed. */
export interface Places {
  readonly weights: Map<number, number>;
  readonly exact: Set<number>;
}

const foldedWorth = 0.6;

/** A match where the words stand one after the other; undefined where they never do. */
export function sideBySide(places: readonly Places[]): Match | undefined {
  const match: Match = { frequency: 0, weight: 0, exact: false, positions: new Set() };
  for (const [position, weight] of places[0]?.weights ?? []) {
    if (!places.every((each, index) => each.weights.has(position + index))) continue;
    const exact = places.every((each, index) => each.exact.has(position + index));
    match.frequency += weight * (exact ? 1 : foldedWorth);
    match.weight = Math.max(match.weight, weight);
    match.exact ||= exact;
    for (let index = 0; index < places.length; index += 1) match.positions.add(position + index);
  }
  return match.positions.size > 0 ? match : undefined;
}

/** A match of words that are all there, wherever they stand. */
export function anywhere(places: readonly Places[]): Match {
  const parts = places.map((each) => sideBySide([each])).filter((part) => part !== undefined);
  return {
    frequency: Math.min(...parts.map((part) => part.frequency)),
    weight: Math.min(...parts.map((part) => part.weight)),
    exact: false,
    positions: new Set(parts.flatMap((part) => [...part.positions])),
  };
}
