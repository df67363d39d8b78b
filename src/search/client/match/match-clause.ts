import type { WordLookup } from '../files/word-lookup.ts';
import type { Clause, QueryWord, Sequence } from '../query/query.ts';
import { formsOf } from './forms-of.ts';
import {
  type Collected,
  collectAdjacent,
  collectAnywhere,
  type Match,
  matchOf,
  type WordPositions,
} from './phrase-match.ts';

/** The matches of a clause in a shard. */
export interface ClauseMatches {
  /** By article number. */
  readonly matches: ReadonlyMap<number, Match>;
  /** Number of articles with all words of a sequence, adjacent or not. A directory counts the same. */
  readonly frequency: number;
}

type Articles = Map<number, WordPositions>;

async function positionsOf(lookup: WordLookup, word: QueryWord): Promise<Articles> {
  const articles: Articles = new Map();
  for (const { level, postings, languages } of await formsOf(lookup, word)) {
    for (const { article, positions } of postings) {
      if (languages?.includes(lookup.languageOf?.(article) ?? '') === false) continue;
      const existing: WordPositions = articles.get(article) ?? new Map();
      articles.set(article, existing);
      for (let index = 0; index < positions.length; index += 2)
        existing.set(positions[index] ?? 0, { weight: positions[index + 1] ?? 0, level });
    }
  }
  return articles;
}

/** Collects the occurrences of a sequence, and the articles with all its words. */
function matchSequence(
  words: readonly Articles[],
  { adjacent, level }: Sequence,
  into: Map<number, Collected>,
  possible: Set<number>,
): void {
  const [first, ...rest] = words;
  for (const [article, start] of first ?? []) {
    const others = rest.map((each) => each.get(article));
    if (others.some((each) => each === undefined)) continue;
    possible.add(article);
    const collected = into.get(article) ?? { occurrences: new Map(), positions: new Set() };
    into.set(article, collected);
    const all = [start, ...others.filter((each) => each !== undefined)];
    if (adjacent) collectAdjacent(all, level, collected);
    else collectAnywhere(all, level, collected);
  }
}

/** The articles that match any sequence of a clause. */
export async function matchClause(lookup: WordLookup, clause: Clause): Promise<ClauseMatches> {
  const positions = await Promise.all(
    clause.sequences.map(({ words }) => Promise.all(words.map((word) => positionsOf(lookup, word)))),
  );
  const collected = new Map<number, Collected>();
  const possible = new Set<number>();
  for (const [index, sequence] of clause.sequences.entries())
    matchSequence(positions[index] ?? [], sequence, collected, possible);
  const matches = new Map<number, Match>();
  for (const [article, each] of collected) {
    const match = matchOf(each);
    if (match) matches.set(article, match);
  }
  return { matches, frequency: possible.size };
}
