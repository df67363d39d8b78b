import type { ShardEntry } from '../../format/search-table.ts';
import type { LoadError } from '../files/loader.ts';
import type { Candidate, ShardAnswer } from '../match/match-shard.ts';
import type { ShardOutlook } from '../match/shard-estimate.ts';
import type { Frequencies } from './rank.ts';

/** What a search has found so far. */
export interface Progress {
  readonly candidates: readonly Candidate[];
  readonly frequencies: Frequencies;
  /** Shards that have answered, of those that can hold an answer. */
  readonly answered: number;
  readonly shards: number;
  /** Shards that could not be asked. */
  readonly failed: readonly LoadError[];
}

/** Adds up what shards answer, and what directories tell of those that are not asked yet. */
export class Tally {
  readonly failed: LoadError[] = [];
  readonly #candidates = new Map<string, readonly Candidate[]>();
  readonly #frequencies = new Map<string, readonly number[]>();
  readonly #entries: readonly ShardEntry[];
  readonly #clauses: number;

  constructor(entries: readonly ShardEntry[], clauses: number) {
    this.#entries = entries;
    this.#clauses = clauses;
  }

  /** What directories tell; a shard that has answered itself knows better. */
  expect(outlooks: ReadonlyMap<string, ShardOutlook>): void {
    for (const { name } of this.#entries) {
      const outlook = outlooks.get(name);
      if (outlook && !this.#frequencies.has(name)) this.#frequencies.set(name, outlook.frequencies);
    }
  }

  /** Articles so far that meet the whole query. */
  get full(): number {
    return [...this.#candidates.values()].flat().filter(({ missing }) => missing === 0).length;
  }

  /** In how many articles each clause is met. */
  get clauses(): readonly number[] {
    const known = [...this.#frequencies.values()];
    return Array.from({ length: this.#clauses }, (_, index) =>
      known.reduce((sum, each) => sum + (each[index] ?? 0), 0),
    );
  }

  /** What a shard's index answers replaces all that was known of it. */
  answer(name: string, { candidates, frequencies }: ShardAnswer): void {
    this.#candidates.set(name, candidates);
    this.#frequencies.set(name, frequencies);
  }

  /** Some articles of a shard. */
  found(name: string, candidates: readonly Candidate[]): void {
    this.#candidates.set(name, candidates);
  }

  progress(waiting: number): Progress {
    const known = this.#entries.filter(({ name }) => this.#frequencies.has(name));
    return {
      candidates: this.#entries.flatMap(({ name }) => this.#candidates.get(name) ?? []),
      frequencies: { articles: known.reduce((sum, { count }) => sum + count, 0), clauses: this.clauses },
      answered: this.#entries.length - waiting,
      shards: this.#entries.length,
      failed: [...this.failed],
    };
  }
}
