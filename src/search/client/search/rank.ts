import type { Candidate } from '../match/match-shard.ts';
import type { Match } from '../match/phrase-match.ts';

/** Order of results. */
export const orders = ['best', 'newest', 'oldest'] as const;
export type Order = (typeof orders)[number];

/** Article counts of all shards that are searched or estimated. */
export interface Frequencies {
  readonly articles: number;
  /** Number of articles with all words of each clause. */
  readonly clauses: readonly number[];
  /** Number of articles that match each clause, as far as they are searched. */
  readonly matched: readonly number[];
  /** Mean number of words of all articles. */
  readonly averageLength: number;
}

/** BM25 parameters: saturation of the term frequency, and penalty for long articles. A short notice is not the best article of a topic. */
const saturation = 2;
const lengthPenalty = 0.2;
/** Exceeds the score of any number of occurrences, so that a better level comes first, whatever the field. */
const levelBonus = saturation + 1;
const nearness = 2;
/** For words that follow each other as typed. */
const phraseBonus = 1;

/** Rare clauses weigh more (inverse document frequency). */
function rarity(articles: number, containing: number): number {
  return Math.log(1 + (articles - containing + 0.5) / (containing + 0.5));
}

function matchScore({ frequency, level }: Match, relativeLength: number, clauses: number): number {
  const norm = saturation * (1 - lengthPenalty + lengthPenalty * relativeLength);
  return (frequency * (saturation + 1)) / (frequency + norm) + (level * levelBonus) / clauses;
}

/** Scores an article. `rarities`: those of the clauses. Scores are comparable only within one query. */
function score(candidate: Candidate, rarities: readonly number[], averageLength: number): number {
  const { shard, article, matches } = candidate;
  const relativeLength = (shard.table.lengths[article] ?? 0) / Math.max(1, averageLength);
  const base = matches.reduce(
    (sum, match, index) =>
      sum + (match ? matchScore(match, relativeLength, matches.length) * (rarities[index] ?? 0) : 0),
    0,
  );
  if (matches.length < 2) return base;
  const matched = matches.filter((match) => match !== undefined);
  const total = rarities.reduce((sum, each) => sum + each, 0);
  if (matched.length < 2) return base;
  return base + total * (nearness / spread(matched) + (phraseBonus * phrases(matches)) / (matches.length - 1));
}

/** Number of clauses that follow the previous one somewhere in the article. */
function phrases(matches: readonly (Match | undefined)[]): number {
  return matches.filter((match, index) => {
    const previous = matches[index - 1]?.positions;
    if (!match || !previous) return false;
    for (const position of match.positions) if (previous.has(position - 1)) return true;
    return false;
  }).length;
}

/** The shortest span of words that contains all clauses, divided by the number of clauses: 1 if they are adjacent. */
function spread(matches: readonly Match[]): number {
  const positions = matches
    .flatMap((match, clause) => [...match.positions].map((position) => ({ position, clause })))
    .toSorted((a, b) => a.position - b.position);
  const last = new Array<number>(matches.length).fill(Number.NEGATIVE_INFINITY);
  let shortest = Number.POSITIVE_INFINITY;
  for (const { position, clause } of positions) {
    last[clause] = position;
    shortest = Math.min(shortest, position - Math.min(...last) + 1);
  }
  return Math.max(1, shortest / matches.length);
}

/** Sorts results: matches of the whole query first, then by the order. */
export function rank(candidates: readonly Candidate[], order: Order, frequencies: Frequencies): readonly Candidate[] {
  const byDay = (a: Candidate, b: Candidate) => (a.day === b.day ? byShard(a, b) : a.day < b.day ? 1 : -1);
  if (order === 'newest') return candidates.toSorted((a, b) => a.missing - b.missing || byDay(a, b));
  if (order === 'oldest') return candidates.toSorted((a, b) => a.missing - b.missing || byDay(b, a));
  const rarities = frequencies.clauses.map((clause) => rarity(frequencies.articles, clause));
  return candidates
    .map((candidate) => ({ candidate, points: score(candidate, rarities, frequencies.averageLength) }))
    .toSorted(
      (a, b) => a.candidate.missing - b.candidate.missing || b.points - a.points || byDay(a.candidate, b.candidate),
    )
    .map(({ candidate }) => candidate);
}

/** Sorts articles of one day, newest first. */
function byShard(a: Candidate, b: Candidate): number {
  if (a.shard === b.shard) return b.article - a.article;
  return a.shard.entry.name < b.shard.entry.name ? 1 : -1;
}
