import type { SearchTable, ShardEntry } from '../../format/search-table.ts';
import { type Load, LoadError } from '../files/loader.ts';
import { type OpenShard, openShard } from '../files/open-shard.ts';
import { Directory } from '../match/directory.ts';
import { type Filters, mayPass } from '../match/filters.ts';
import { matchShard, matchTexts } from '../match/match-shard.ts';
import type { Query } from '../query/query.ts';
import { type Outlooks, remaining } from './follow-up-requests.ts';
import { inOrder } from './prefetch.ts';
import type { Order } from './rank.ts';
import { type Progress, Tally } from './search-progress.ts';

/** Fewer full answers than this, and those that meet most of the query follow them. */
export const enough = 10;
/** A file of the index costs as much as the texts of so many articles. */
const textsForWord = 2;

/** Asks shards, newest first. Each shard is opened once and stays open. */
export class Searcher {
  readonly #table: SearchTable;
  readonly #load: Load;
  readonly #directories: readonly Directory[];
  readonly #open = new Map<string, Promise<OpenShard>>();

  constructor(table: SearchTable, load: Load) {
    this.#table = table;
    this.#load = load;
    this.#directories = table.directories.map((entry) => new Directory(entry, table.shards, load));
  }

  /** Loads what nearly every search needs before there is one. */
  warm(): void {
    const [newest] = this.#table.shards;
    // A failure is met again, and told, when it is asked.
    if (newest) this.#shard(newest).catch(() => undefined);
    for (const directory of this.#directories) directory.open().catch(() => undefined);
  }

  /** Loads what a search will ask first, while its words are still looked up elsewhere. */
  prepare(query: Query): void {
    // Failures are met again when the search asks.
    for (const directory of this.#directories) directory.prepare(query.wanted).catch(() => undefined);
    const [newest] = this.#table.shards;
    const words = query.wanted.flatMap(({ sequences }) => sequences[0]?.words ?? []);
    if (newest) Promise.all(words.map(async ({ key }) => (await this.#shard(newest)).load(key))).catch(() => undefined);
  }

  /**
   * Reports as shards answer, newest first or oldest first; ends early when the signal is given. The directories tell which shards have
   * articles that meet the whole query; the others are asked only if too few are found, for those that meet most of it.
   */
  async *search(query: Query, filters: Filters, order: Order, signal?: AbortSignal): AsyncGenerator<Progress> {
    const newestFirst = this.#table.shards.filter((entry) => mayPass(entry, filters));
    const entries = order === 'oldest' ? newestFirst.toReversed() : newestFirst;
    const tally = new Tally(entries, query.wanted.length);
    const told = this.#outlooks(query);
    // Met again below; while the newest shard answers a failure is not unhandled.
    told.catch(() => undefined);
    const ask = (entry: ShardEntry, articles?: readonly number[]) => this.#ask(entry, query, filters, tally, articles);
    // No directory knows of it: so what it has is shown before they have told what the others have.
    const newest = entries[0] === this.#table.shards[0] ? entries.slice(0, 1) : [];
    for (const entry of newest) await ask(entry);
    if (signal?.aborted) return;
    if (tally.full > 0) yield tally.progress(entries.length - newest.length);
    const outlooks = await told;
    if (signal?.aborted) return;
    tally.expect(outlooks);
    const first = entries.slice(newest.length).filter(({ name }) => outlooks.get(name)?.full.length !== 0);
    let waiting = first.length;
    for await (const _ of inOrder(first, (entry) => ask(entry, outlooks.get(entry.name)?.full))) {
      if (signal?.aborted) return;
      waiting -= 1;
      yield tally.progress(waiting);
    }
    const rest = tally.full < enough ? remaining(entries, query, outlooks, tally) : [];
    for await (const _ of inOrder(rest, ({ entry, articles }) => ask(entry, articles))) if (signal?.aborted) return;
    if (rest.length > 0 || (first.length === 0 && entries.length > 0)) yield tally.progress(0);
  }

  /** Asks for some articles of a shard or for all; a shard that cannot be loaded is noted. */
  async #ask(
    entry: ShardEntry,
    query: Query,
    filters: Filters,
    tally: Tally,
    articles?: readonly number[],
  ): Promise<void> {
    try {
      const shard = await this.#shard(entry);
      const words = [...query.wanted, ...query.unwanted].flatMap((clause) => clause.sequences[0]?.words ?? []).length;
      if (articles && articles.length <= textsForWord * words) {
        tally.found(entry.name, await matchTexts(shard, query, filters, articles));
      } else tally.answer(entry.name, await matchShard(shard, query, filters));
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      tally.failed.push(error);
    }
  }

  /** What directories tell; a directory that cannot be loaded tells nothing, and its shards are asked themselves. */
  async #outlooks({ wanted }: Query): Promise<Outlooks> {
    if (wanted.length === 0) return new Map();
    const all = await Promise.allSettled(this.#directories.map((directory) => directory.outlook(wanted)));
    return new Map(
      all.flatMap((told) => {
        if (told.status === 'fulfilled') return told.value;
        if (told.reason instanceof LoadError) return [];
        throw told.reason;
      }),
    );
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
