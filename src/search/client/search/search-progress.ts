import type { ShardEntry } from '../../format/search-table.ts';
import type { Correction } from '../corrections/correction.ts';
import type { LoadError } from '../files/load-error.ts';
import type { Candidate, ShardMatches } from '../match/match-shard.ts';
import type { ShardEstimate } from '../match/shard-estimate.ts';
import { foldVersions } from './fold-versions.ts';
import type { Frequencies } from './rank.ts';

/** The matches of a search so far. */
export interface SearchProgress {
  readonly candidates: readonly Candidate[];
  /** The same with every version of each story. */
  readonly versions: readonly Candidate[];
  /** The largest possible number of full matches in each shard that is not searched yet. */
  readonly bounds: ReadonlyMap<string, number>;
  readonly frequencies: Frequencies;
  /** Number of searched shards, of those that can contain matches. */
  readonly answered: number;
  readonly shards: number;
  /** Errors of shards that could not be loaded. */
  readonly failed: readonly LoadError[];
  /** These shards. */
  readonly failedShards: readonly ShardEntry[];
  /** Similar words for words that no or few articles have. */
  readonly corrections?: readonly Correction[];
}

/** Collects the matches of shards, and the estimates of shards that are not searched yet. */
export class SearchTally {
  readonly #failed = new Map<ShardEntry, LoadError>();
  readonly #candidates = new Map<string, readonly Candidate[]>();
  readonly #frequencies = new Map<string, readonly number[]>();
  readonly #matched = new Map<string, readonly number[]>();
  readonly #bounds: Map<string, number>;
  readonly #entries: readonly ShardEntry[];
  readonly #clauses: number;
  readonly #averageLength: number;
  /** The reader's languages, the preferred first. */
  readonly #languages: readonly string[];

  constructor(
    entries: readonly ShardEntry[],
    clauses: number,
    averageLength: number,
    languages: readonly string[] = [],
  ) {
    this.#languages = languages;
    this.#entries = entries;
    this.#bounds = new Map(entries.map(({ name, count }) => [name, count]));
    this.#clauses = clauses;
    this.#averageLength = averageLength;
  }

  /** Adds estimates of shards that are not searched yet. */
  addEstimates(estimates: ReadonlyMap<string, ShardEstimate>): void {
    for (const { name } of this.#entries) {
      const estimate = estimates.get(name);
      if (!estimate || this.#frequencies.has(name)) continue;
      this.#frequencies.set(name, estimate.frequencies);
      this.#matched.set(name, estimate.frequencies);
      this.#bounds.set(name, estimate.fullMatches.length);
    }
  }

  /** Number of articles so far that match the whole query. */
  get fullMatches(): number {
    return [...this.#candidates.values()].flat().filter(({ missing }) => missing === 0).length;
  }

  /** Number of articles that match each clause. */
  get matched(): readonly number[] {
    return this.#sums(this.#matched);
  }

  /** The matches of the searched shards. */
  #found(): readonly Candidate[] {
    return this.#entries.flatMap(({ name }) => this.#candidates.get(name) ?? []);
  }

  #sums(byShard: ReadonlyMap<string, readonly number[]>): readonly number[] {
    const counts = [...byShard.values()];
    return Array.from({ length: this.#clauses }, (_, index) =>
      counts.reduce((sum, each) => sum + (each[index] ?? 0), 0),
    );
  }

  /** Adds the matches of a shard's index. They replace its estimate. */
  addShard(name: string, { candidates, frequencies, matched }: ShardMatches): void {
    this.#candidates.set(name, candidates);
    this.#frequencies.set(name, frequencies);
    this.#matched.set(name, matched);
    this.#bounds.delete(name);
  }

  /** Adds matches among some articles of a shard. */
  addArticles(name: string, candidates: readonly Candidate[]): void {
    this.#candidates.set(name, candidates);
    this.#bounds.delete(name);
  }

  /** Adds a shard that could not be loaded. */
  addFailure(entry: ShardEntry, error: LoadError): void {
    this.#failed.set(entry, error);
  }

  progress(waiting: number): SearchProgress {
    const counted = this.#entries.filter(({ name }) => this.#frequencies.has(name));
    const versions = this.#found();
    return {
      // Each story in one language only.
      candidates: foldVersions(versions, this.#languages),
      versions,
      bounds: new Map([...this.#bounds].filter(([, most]) => most > 0)),
      frequencies: {
        articles: counted.reduce((sum, { count }) => sum + count, 0),
        clauses: this.#sums(this.#frequencies),
        matched: this.matched,
        averageLength: this.#averageLength,
      },
      answered: this.#entries.length - waiting,
      shards: this.#entries.length,
      failed: [...this.#failed.values()],
      failedShards: this.#entries.filter((entry) => this.#failed.has(entry)),
    };
  }
}
