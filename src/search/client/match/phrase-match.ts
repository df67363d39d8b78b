import { fieldOfWeight } from '../../format/field.ts';
import { type Level, levels } from '../../words/index-form.ts';

/** The match of a clause in one article. */
export interface Match {
  /** How well its best occurrence matches. */
  readonly level: Level;
  /** Number of occurrences, more for those in headlines, less for those of a lower level. */
  readonly frequency: number;
  /** Positions of its words. */
  readonly positions: ReadonlySet<number>;
}

/** The field weight and the level of an occurrence. */
interface Occurrence {
  readonly weight: number;
  readonly level: Level;
}

/** The positions of a word in one article. */
export type WordPositions = Map<number, Occurrence>;

/** Occurrences that are collected for one match. */
export interface Collected {
  /** By the position of their first word. */
  readonly occurrences: Map<number, Occurrence>;
  readonly positions: Set<number>;
}

/** An occurrence in a headline counts as much as three in the text. */
const fieldCounts = { headline: 3, standfirst: 2, names: 1.5, text: 1 } as const;
/** An occurrence counts less for each level below the best. */
const levelShare = 0.5;

/** Adds the occurrences of words that follow each other. */
export function collectAdjacent(words: readonly WordPositions[], limit: Level, into: Collected): void {
  for (const [position, { weight, level }] of words[0] ?? []) {
    let lowest = level < limit ? level : limit;
    let isMatch = true;
    for (let index = 1; index < words.length && isMatch; index += 1) {
      const next = words[index]?.get(position + index);
      isMatch = next !== undefined;
      if (next && next.level < lowest) lowest = next.level;
    }
    if (isMatch) add(into, position, { weight, level: lowest }, words.length);
  }
}

/** Adds the occurrences of words at any positions. They count as often as the rarest word. */
export function collectAnywhere(words: readonly WordPositions[], limit: Level, into: Collected): void {
  const [rarest] = words.toSorted((a, b) => a.size - b.size);
  for (const each of words) {
    for (const [position, { weight, level }] of each) {
      if (each === rarest) add(into, position, { weight, level: level < limit ? level : limit }, 1);
      else into.positions.add(position);
    }
  }
}

function add({ occurrences, positions }: Collected, position: number, occurrence: Occurrence, length: number): void {
  const existing = occurrences.get(position);
  if (!existing || existing.level < occurrence.level) occurrences.set(position, occurrence);
  for (let index = 0; index < length; index += 1) positions.add(position + index);
}

/** The match with these occurrences. Undefined if there are none. */
export function matchOf({ occurrences, positions }: Collected): Match | undefined {
  if (occurrences.size === 0) return undefined;
  let best: Level = levels.none;
  for (const { level } of occurrences.values()) if (level > best) best = level;
  let frequency = 0;
  for (const { weight, level } of occurrences.values())
    frequency += fieldCounts[fieldOfWeight(weight)] * levelShare ** (best - level);
  return { level: best, frequency, positions };
}
