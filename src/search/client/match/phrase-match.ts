/** The match of a clause in one article. */
export interface Match {
  /** Sum of the weights of its occurrences, reduced for inexact ones. */
  frequency: number;
  /** Weight of its best field. */
  weight: number;
  /** Whether an occurrence is spelled as typed. */
  exact: boolean;
  /** Positions of its words. */
  readonly positions: Set<number>;
}

/** The positions of a word in one article with their weights, and those where it is spelled as typed. */
export interface WordPositions {
  readonly weights: Map<number, number>;
  readonly exact: Set<number>;
}

const inexactWeight = 0.6;

/** Matches words that follow each other. Undefined if they never do. */
export function matchAdjacent(words: readonly WordPositions[]): Match | undefined {
  const match: Match = { frequency: 0, weight: 0, exact: false, positions: new Set() };
  for (const [position, weight] of words[0]?.weights ?? []) {
    if (!words.every((each, index) => each.weights.has(position + index))) continue;
    const exact = words.every((each, index) => each.exact.has(position + index));
    match.frequency += weight * (exact ? 1 : inexactWeight);
    match.weight = Math.max(match.weight, weight);
    match.exact ||= exact;
    for (let index = 0; index < words.length; index += 1) match.positions.add(position + index);
  }
  return match.positions.size > 0 ? match : undefined;
}

/** Matches words at any positions. */
export function matchAnywhere(words: readonly WordPositions[]): Match {
  const parts = words.map((each) => matchAdjacent([each])).filter((part) => part !== undefined);
  return {
    frequency: Math.min(...parts.map((part) => part.frequency)),
    weight: Math.min(...parts.map((part) => part.weight)),
    exact: false,
    positions: new Set(parts.flatMap((part) => [...part.positions])),
  };
}
