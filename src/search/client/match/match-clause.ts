import type { Posting } from '../../format/postings.ts';
import type { WordEntry } from '../../format/word-entry.ts';
import { soundsAlike } from '../../words/index-form.ts';
import type { WordLookup } from '../files/word-lookup.ts';
import type { Clause, QueryWord, Sequence } from '../query/query.ts';
import { type Match, matchAdjacent, matchAnywhere, type WordPositions } from './phrase-match.ts';

/** The matches of a clause, by article number. */
export type Matches = ReadonlyMap<number, Match>;

/** Shorter prefixes would match too many words. */
export const shortestPrefix = 2;

function collectPositions(
  entry: WordEntry<Posting>,
  word: QueryWord,
  marks: boolean,
  into: Map<number, WordPositions>,
): void {
  for (const form of entry.forms) {
    const exact = form.form === word.form;
    if (marks && !soundsAlike(form.form, word.form)) continue;
    for (const { article, positions } of form.postings) {
      const existing = into.get(article) ?? { weights: new Map<number, number>(), exact: new Set<number>() };
      into.set(article, existing);
      for (let index = 0; index < positions.length; index += 2) {
        const position = positions[index] ?? 0;
        existing.weights.set(position, positions[index + 1] ?? 0);
        if (exact) existing.exact.add(position);
      }
    }
  }
}

async function positionsOf(lookup: WordLookup, word: QueryWord, prefix: boolean): Promise<Map<number, WordPositions>> {
  const positions = new Map<number, WordPositions>();
  const exact = await lookup.word(word.key);
  if (exact) collectPositions(exact, word, word.marks && !prefix, positions);
  if (prefix && word.key.length >= shortestPrefix) {
    for (const longer of await lookup.wordsFrom(word.key))
      if (longer.key !== word.key) collectPositions(longer, word, false, positions);
  }
  return positions;
}

/** The articles that contain the words of a sequence, adjacent or anywhere. */
function matchSequence(positions: readonly Map<number, WordPositions>[], sequence: Sequence): Map<number, Match> {
  const matches = new Map<number, Match>();
  const [first, ...rest] = positions;
  for (const [article, start] of first ?? []) {
    const others = rest.map((each) => each.get(article));
    if (others.some((each) => each === undefined)) continue;
    const all = [start, ...others.filter((each) => each !== undefined)];
    const match = sequence.adjacent ? matchAdjacent(all) : matchAnywhere(all);
    if (match) matches.set(article, { ...match, frequency: match.frequency * sequence.weight });
  }
  return matches;
}

function mergeMatches(into: Map<number, Match>, matches: Map<number, Match>): void {
  for (const [article, match] of matches) {
    const existing = into.get(article);
    if (!existing) {
      into.set(article, match);
      continue;
    }
    existing.frequency = Math.max(existing.frequency, match.frequency);
    existing.weight = Math.max(existing.weight, match.weight);
    existing.exact ||= match.exact;
    for (const position of match.positions) existing.positions.add(position);
  }
}

/** The articles that match any sequence of a clause. */
export async function matchClause(lookup: WordLookup, clause: Clause): Promise<Matches> {
  const bySequence = await Promise.all(
    clause.sequences.map(async (sequence) => {
      const last = sequence.words.length - 1;
      const positions = await Promise.all(
        sequence.words.map((word, index) => positionsOf(lookup, word, clause.prefix && index === last)),
      );
      return matchSequence(positions, sequence);
    }),
  );
  const matches = new Map<number, Match>();
  for (const each of bySequence) mergeMatches(matches, each);
  return matches;
}
