import { soundsAlike } from '../index-key.ts';
import type { IndexedWord } from '../word-chunk.ts';
import type { OpenShard } from './open-shard.ts';
import type { Clause, QueryWord, Sequence } from './query.ts';

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

/** Articles of a shard that meet a clause. */
export type Matches = ReadonlyMap<number, Match>;

/** Where one word stands: for each article its positions with their weights, and the positions spelt as typed. */
interface Places {
  readonly weights: Map<number, number>;
  readonly exact: Set<number>;
}

const foldedWorth = 0.6;
/** Shorter beginnings of words would find nearly everything. */
const shortestPrefix = 2;

function gather(found: IndexedWord, word: QueryWord, marks: boolean, into: Map<number, Places>): void {
  for (const form of found.forms) {
    const exact = form.form === word.form;
    if (marks && !soundsAlike(form.form, word.form)) continue;
    for (const { page, places } of form.occurrences) {
      const known = into.get(page) ?? { weights: new Map<number, number>(), exact: new Set<number>() };
      into.set(page, known);
      for (let index = 0; index < places.length; index += 2) {
        const position = places[index] ?? 0;
        known.weights.set(position, places[index + 1] ?? 0);
        if (exact) known.exact.add(position);
      }
    }
  }
}

async function placesOf(shard: OpenShard, word: QueryWord, prefix: boolean): Promise<Map<number, Places>> {
  const places = new Map<number, Places>();
  const exact = await shard.word(word.key);
  if (exact) gather(exact, word, word.marks && !prefix, places);
  if (prefix && word.key.length >= shortestPrefix) {
    for (const longer of await shard.wordsFrom(word.key)) if (longer !== exact) gather(longer, word, false, places);
  }
  return places;
}

/** The articles in which the words of a sequence stand side by side, or all of them anywhere. */
function combine(places: readonly Map<number, Places>[], sequence: Sequence): Map<number, Match> {
  const matches = new Map<number, Match>();
  const [first, ...rest] = places;
  for (const [page, start] of first ?? []) {
    const others = rest.map((each) => each.get(page));
    if (others.some((each) => each === undefined)) continue;
    const all = [start, ...others.filter((each) => each !== undefined)];
    const match = sequence.adjacent ? sideBySide(all) : anywhere(all);
    if (match) matches.set(page, { ...match, frequency: match.frequency * sequence.worth });
  }
  return matches;
}

function sideBySide(places: readonly Places[]): Match | undefined {
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

function anywhere(places: readonly Places[]): Match {
  const parts = places.map((each) => sideBySide([each])).filter((part) => part !== undefined);
  return {
    frequency: Math.min(...parts.map((part) => part.frequency)),
    weight: Math.min(...parts.map((part) => part.weight)),
    exact: false,
    positions: new Set(parts.flatMap((part) => [...part.positions])),
  };
}

function merge(into: Map<number, Match>, matches: Map<number, Match>): void {
  for (const [page, match] of matches) {
    const known = into.get(page);
    if (!known) {
      into.set(page, match);
      continue;
    }
    known.frequency = Math.max(known.frequency, match.frequency);
    known.weight = Math.max(known.weight, match.weight);
    known.exact ||= match.exact;
    for (const position of match.positions) known.positions.add(position);
  }
}

/** The articles of a shard that meet a clause, by any of its sequences. */
export async function matchClause(shard: OpenShard, clause: Clause): Promise<Matches> {
  const found = await Promise.all(
    clause.sequences.map(async (sequence) => {
      const last = sequence.words.length - 1;
      const places = await Promise.all(
        sequence.words.map((word, index) => placesOf(shard, word, clause.prefix && index === last)),
      );
      return combine(places, sequence);
    }),
  );
  const matches = new Map<number, Match>();
  for (const each of found) merge(matches, each);
  return matches;
}
