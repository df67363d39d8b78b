import type { SearchTable, ShardEntry } from '../search-table.ts';
import { type Filters, mayPass } from './filters.ts';
import { type Load, LoadError } from './loader.ts';
import { type Candidate, matchShard, type ShardAnswer } from './match-shard.ts';
import { type OpenShard, openShard } from './open-shard.ts';
import type { Query } from './query.ts';
import type { Frequencies, Order } from './rank.ts';

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

/** How many shards are asked at a time after the first, so that the line is never idle. The first has it for itself. */
const ahead = 3;

/** Asks shards, newest first. Each shard is opened once and stays open. */
export class Searcher {
  readonly #table: SearchTable;
  readonly #load: Load;
  readonly #open = new Map<string, Promise<OpenShard>>();

  constructor(table: SearchTable, load: Load) {
    this.#table = table;
    this.#load = load;
  }

  /** Opens the newest shard before it is asked. */
  warm(): void {
    const [newest] = this.#table.shards;
    // A failure is met again, and told, when it is asked.
    if (newest) this.#shard(newest).catch(() => undefined);
  }

  /** Reports after each shard, newest first or oldest first; ends early when the signal is given. */
  async *search(query: Query, filters: Filters, order: Order, signal?: AbortSignal): AsyncGenerator<Progress> {
    const newestFirst = this.#table.shards.filter((entry) => mayPass(entry, filters));
    const entries = order === 'oldest' ? newestFirst.toReversed() : newestFirst;
    const ask = async (entry: ShardEntry) => matchShard(await this.#shard(entry), query, filters);
    const answers: Promise<ShardAnswer>[] = [];
    const askTo = (end: number) => {
      for (const entry of entries.slice(answers.length, end)) {
        const answer = ask(entry);
        // Met again below, in its turn; till then a failure is not unhandled.
        answer.catch(() => undefined);
        answers.push(answer);
      }
    };
    const candidates: Candidate[] = [];
    const clauses = query.wanted.map(() => 0);
    const failed: LoadError[] = [];
    let articles = 0;
    for (const index of entries.keys()) {
      askTo(index === 0 ? 1 : index + ahead);
      try {
        const found = await answers[index];
        if (!found) break;
        candidates.push(...found.candidates);
        found.frequencies.forEach((frequency, clause) => {
          clauses[clause] = (clauses[clause] ?? 0) + frequency;
        });
        articles += found.articles;
      } catch (error) {
        if (!(error instanceof LoadError)) throw error;
        failed.push(error);
      }
      if (signal?.aborted) return;
      yield { candidates, frequencies: { articles, clauses }, answered: index + 1, shards: entries.length, failed };
    }
  }

  #shard(entry: ShardEntry): Promise<OpenShard> {
    const known = this.#open.get(entry.name);
    if (known) return known;
    const shard = openShard(entry, this.#load);
    shard.catch(() => this.#open.delete(entry.name));
    this.#open.set(entry.name, shard);
    return shard;
  }
}
