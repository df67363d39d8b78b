import type { SearchTable, ShardEntry } from '../../format/search-table.ts';
import type { Load } from '../files/load.ts';
import { LoadError } from '../files/load-error.ts';
import { openShard } from '../files/open-shard.ts';
import { Directory } from '../match/directory.ts';
import { isLessAsTexts, matchShard, matchTexts } from '../match/match-shard.ts';
import type { ShardEstimate } from '../match/shard-estimate.ts';
import type { Clause, Query } from '../query/query.ts';
import { prefetch } from '../search/prefetch.ts';
import { articleMonths, type TotalsByMonth } from './article-months.ts';

/** The articles that match a query, counted by month. */
export interface MatchCounts {
  /** `2023-07`. Months without a match are absent. */
  readonly months: ReadonlyMap<string, number>;
  /** Shards that could not be loaded. Their matches are missing. */
  readonly failed: readonly ShardEntry[];
}

/** Counts the articles that match a whole query. Loads no shard whose directory is enough. */
export class MatchCounter {
  readonly #table: SearchTable;
  readonly #load: Load;
  readonly #totals: TotalsByMonth;
  readonly #directories: readonly Directory[];

  constructor(table: SearchTable, load: Load, totals: TotalsByMonth) {
    this.#table = table;
    this.#load = load;
    this.#totals = totals;
    this.#directories = table.directories.map((entry) => new Directory(entry, table.shards, load));
  }

  async count(query: Query): Promise<MatchCounts> {
    const months = new Map<string, number>();
    const failed: ShardEntry[] = [];
    const [most, least] = await Promise.all([
      this.#estimates(query.clauses),
      this.#estimates(query.excluded.length > 0 ? [] : query.clauses.map(singleWords)),
    ]);
    const countShard = async (entry: ShardEntry) => {
      try {
        const found = await this.#monthsOf(entry, query, most.get(entry.name), least.get(entry.name));
        for (const month of found) months.set(month, (months.get(month) ?? 0) + 1);
      } catch (error) {
        if (!(error instanceof LoadError)) throw error;
        failed.push(entry);
      }
    };
    for await (const _ of prefetch(this.#table.shards, countShard));
    return { months, failed };
  }

  /** The month of each match in a shard. `most` and `least` are the articles that may match, and those that surely do. */
  async #monthsOf(
    entry: ShardEntry,
    query: Query,
    most: ShardEstimate | undefined,
    least: ShardEstimate | undefined,
  ): Promise<readonly string[]> {
    const articles = most?.fullMatches;
    if (articles?.length === 0) return [];
    if (articles && articles.length === least?.fullMatches.length) {
      const months = articleMonths(entry, this.#totals);
      if (months) return articles.map((article) => months[article] ?? '');
    }
    const shard = await openShard(entry, this.#load);
    const candidates =
      articles && isLessAsTexts(query, articles)
        ? await matchTexts(shard, query, {}, articles)
        : (await matchShard(shard, query, {})).candidates;
    return candidates.filter(({ missing }) => missing === 0).map(({ day }) => day.slice(0, 7));
  }

  /** The estimates of all shards whose directories can be loaded. */
  async #estimates(clauses: readonly Clause[]): Promise<ReadonlyMap<string, ShardEstimate>> {
    if (clauses.length === 0) return new Map();
    const all = await Promise.allSettled(this.#directories.map((directory) => directory.estimate(clauses)));
    return new Map(
      all.flatMap((result) => {
        if (result.status === 'fulfilled') return result.value;
        if (result.reason instanceof LoadError) return [];
        throw result.reason;
      }),
    );
  }
}

/** A clause without what only a shard can decide: words that must be adjacent, and letters of scripts without spaces. */
function singleWords(clause: Clause): Clause {
  const isSure = ({ words }: Clause['sequences'][number]) => words.length === 1 && words[0]?.edges === undefined;
  return { ...clause, sequences: clause.sequences.filter(isSure) };
}
