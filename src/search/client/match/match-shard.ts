import type { OpenShard } from '../files/open-shard.ts';
import type { WordLookup } from '../files/word-lookup.ts';
import type { Clause, Query } from '../query/query.ts';
import { type Filters, filterShard } from './filters.ts';
import { type ClauseMatches, matchClause } from './match-clause.ts';
import type { Match } from './phrase-match.ts';
import { textLookup } from './text-lookup.ts';

/** An article that matches all or most clauses of a query. */
export interface Candidate {
  readonly shard: OpenShard;
  readonly article: number;
  readonly day: string;
  /** The match of each clause, or undefined. */
  readonly matches: readonly (Match | undefined)[];
  /** Number of clauses without a match. */
  readonly missing: number;
}

/** The matches in one shard. */
export interface ShardMatches {
  readonly candidates: readonly Candidate[];
  /** Number of the shard's articles that match each clause, without filters. */
  readonly matched: readonly number[];
  /** Number of the shard's articles with all words of each clause, adjacent or not. */
  readonly frequencies: readonly number[];
}

/** The number of clauses that an article may miss and still match most of the query. Clauses without any match do not count. */
export function allowedMisses(frequencies: readonly number[]): number {
  const matched = frequencies.filter((frequency) => frequency > 0).length;
  return frequencies.length - matched + Math.floor(Math.max(0, matched - 1) / 2);
}

/** Searches the index of one shard. A query without clauses matches every article that passes the filters. */
export async function matchShard(shard: OpenShard, query: Query, filters: Filters): Promise<ShardMatches> {
  const [matches, passes] = await Promise.all([matchesOf(shard, query), filterShard(shard, filters)]);
  const matched = matches.clauses.map((clause) => clause.matches.size);
  const misses = allowedMisses(matched);
  const candidates = candidatesOf(shard, matches).filter(
    ({ missing, article }) => missing <= misses && passes(article),
  );
  return { candidates, matched, frequencies: matches.clauses.map(({ frequency }) => frequency) };
}

/**
 * Whether searching the texts of some articles loads less than the index: a file of texts is about as large as a file of words, but takes
 * several times its processor time. `more`: how many more texts may be loaded, because the results need them or the index is slow.
 */
export function isLessAsTexts({ clauses, excluded }: Query, articles: readonly number[], more = 0): boolean {
  const words = [...clauses, ...excluded].flatMap((clause) => clause.sequences[0]?.words ?? []);
  // Texts do not say where the words of scripts without spaces begin and end.
  return words.every(({ edges }) => edges === undefined) && articles.length < words.length + more;
}

/** Searches the texts of some articles of a shard, with the same result as its index. It loads less if the articles are few. */
export async function matchTexts(
  shard: OpenShard,
  query: Query,
  filters: Filters,
  articles: readonly number[],
): Promise<readonly Candidate[]> {
  const passes = await filterShard(shard, filters);
  const candidates = await Promise.all(
    articles.filter(passes).map(async (article) => {
      const lookup = textLookup(await shard.text(article), article);
      return candidatesOf(shard, await matchesOf(lookup, query));
    }),
  );
  return candidates.flat();
}

/** The matches of all clauses. */
interface QueryMatches {
  readonly clauses: readonly ClauseMatches[];
  readonly excluded: readonly ClauseMatches[];
}

async function matchesOf(lookup: WordLookup, query: Query): Promise<QueryMatches> {
  const matchAll = (clauses: readonly Clause[]) => Promise.all(clauses.map((clause) => matchClause(lookup, clause)));
  const [clauses, excluded] = await Promise.all([matchAll(query.clauses), matchAll(query.excluded)]);
  return { clauses, excluded };
}

function candidatesOf(shard: OpenShard, { clauses, excluded }: QueryMatches): readonly Candidate[] {
  return articlesOf(shard, clauses)
    .filter((article) => !excluded.some(({ matches }) => matches.has(article)))
    .map((article) => {
      const matches = clauses.map((each) => each.matches.get(article));
      const missing = matches.filter((match) => match === undefined).length;
      return { shard, article, day: shard.days[article] ?? '', matches, missing };
    });
}

function articlesOf(shard: OpenShard, clauses: readonly ClauseMatches[]): readonly number[] {
  if (clauses.length === 0) return [...shard.days.keys()];
  const articles = new Set(clauses.flatMap(({ matches }) => [...matches.keys()]));
  return [...articles].toSorted((a, b) => a - b);
}
