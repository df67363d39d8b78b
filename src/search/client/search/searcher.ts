import type { SearchTable, ShardEntry } from '../../format/search-table.ts';
import type { Load } from '../files/load.ts';
import { LoadError } from '../files/load-error.ts';
import { type OpenShard, openShard } from '../files/open-shard.ts';
import { Directory } from '../match/directory.ts';
import { type Filters, mayPass } from '../match/filters.ts';
import { isLessAsTexts, matchShard, matchTexts } from '../match/match-shard.ts';
import type { ShardEstimate } from '../match/shard-estimate.ts';
import type { Query } from '../query/query.ts';
import { directoriesAtOnce, estimatesInTurn, withoutEstimates } from './estimates-in-turn.ts';
import { followUpRequests } from './follow-up-requests.ts';
import { isDoneSoon, prefetch } from './prefetch.ts';
import type { Order } from './rank.ts';
import { type SearchProgress, SearchTally } from './search-progress.ts';

/** If fewer articles match the whole query, articles that match most of it follow. */
export const enoughResults = 10;

/** Searches the shards. Each shard is opened once and stays open. */
export class Searcher {
  readonly #table: SearchTable;
  readonly #load: Load;
  readonly #languages: readonly string[];
  readonly #directories: readonly Directory[];
  /** Mean number of words of an article. */
  readonly #averageLength: number;
  readonly #open = new Map<string, Promise<OpenShard>>();

  /** `languages`: the reader's, the preferred first. Of the versions of a story the first of them is found. */
  constructor(table: SearchTable, load: Load, languages: readonly string[] = []) {
    this.#table = table;
    this.#languages = languages;
    this.#load = load;
    this.#directories = table.directories.map((entry) => new Directory(entry, table.shards, load));
    const sum = (field: 'count' | 'words') => table.shards.reduce((total, entry) => total + entry[field], 0);
    this.#averageLength = sum('words') / Math.max(1, sum('count'));
  }

  /** Loads the files that nearly every search needs. */
  preload(): void {
    const [newest] = this.#table.shards;
    // The search reports errors when it loads the same files.
    if (newest) this.#shard(newest).catch(() => undefined);
    for (const directory of this.#directories) directory.open().catch(() => undefined);
  }

  /** Starts loading the first files of a search, while aliases are looked up. */
  prepare(query: Query): void {
    // The search reports errors when it loads the same files.
    for (const directory of this.#directories.slice(0, directoriesAtOnce))
      directory.prepare(query.clauses).catch(() => undefined);
    const [newest] = this.#table.shards;
    const words = query.clauses.flatMap(({ sequences }) => sequences[0]?.words ?? []);
    if (newest) Promise.all(words.map(async ({ key }) => (await this.#shard(newest)).load(key))).catch(() => undefined);
  }

  /**
   * Searches the shards, newest first or oldest first, and yields the progress after each. Stops when the signal aborts. Directories
   * show which shards may match the whole query: those of one directory are searched while the next is loaded. The others are searched
   * only if too few articles match.
   */
  async *search(query: Query, filters: Filters, order: Order, signal?: AbortSignal): AsyncGenerator<SearchProgress> {
    const newestFirst = this.#table.shards.filter((entry) => mayPass(entry, filters));
    const entries = order === 'oldest' ? newestFirst.toReversed() : newestFirst;
    const tally = new SearchTally(entries, query.clauses.length, this.#averageLength, this.#languages);
    const search = (entry: ShardEntry, articles?: readonly number[]) =>
      this.#searchShard(entry, query, filters, tally, articles);
    // No directory covers the newest shard, so its matches are shown before the directories are loaded.
    const newest = entries[0] === this.#table.shards[0] ? entries.slice(0, 1) : [];
    const searching = new Map(newest.map((entry) => [entry, search(entry)]));
    const groups = estimatesInTurn(this.#directories, entries.slice(newest.length), query);
    const isNewestDone = await isDoneSoon([...searching.values()]);
    if (signal?.aborted) return;
    let waiting = entries.length - (isNewestDone ? newest.length : 0);
    let isShown = tally.fullMatches > 0;
    if (isShown) yield tally.progress(waiting);
    const estimates = new Map<string, ShardEstimate>();
    const searchOnce = (entry: ShardEntry) =>
      searching.get(entry) ?? search(entry, estimates.get(entry.name)?.fullMatches);
    for (const { shards, estimates: estimating } of isNewestDone ? groups : [...groups, withoutEstimates(newest)]) {
      const found = await estimating;
      if (signal?.aborted) return;
      for (const [name, estimate] of found) estimates.set(name, estimate);
      tally.addEstimates(found);
      const matching = shards.filter(({ name }) => found.get(name)?.fullMatches.length !== 0);
      waiting -= shards.length - matching.length;
      isShown = false;
      for await (const _ of prefetch(matching, searchOnce, { firstAlone: tally.fullMatches === 0 })) {
        if (signal?.aborted) return;
        waiting -= 1;
        isShown = true;
        yield tally.progress(waiting);
      }
    }
    const rest = tally.fullMatches < enoughResults ? followUpRequests(entries, query, estimates, tally) : [];
    for await (const _ of prefetch(rest, ({ entry, articles }) => search(entry, articles))) if (signal?.aborted) return;
    if (rest.length > 0 || (!isShown && entries.length > 0)) yield tally.progress(0);
  }

  /** Searches a shard, all of it or only some articles. Load errors are added to the tally. */
  async #searchShard(
    entry: ShardEntry,
    query: Query,
    filters: Filters,
    tally: SearchTally,
    articles?: readonly number[],
  ): Promise<void> {
    try {
      const shard = await this.#shard(entry);
      if (articles && isLessAsTexts(query, articles)) {
        tally.addArticles(entry.name, await matchTexts(shard, query, filters, articles));
      } else tally.addShard(entry.name, await matchShard(shard, query, filters));
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      tally.addFailure(entry, error);
    }
  }

  #shard(entry: ShardEntry): Promise<OpenShard> {
    const opening = this.#open.get(entry.name);
    if (opening) return opening;
    const shard = openShard(entry, this.#load);
    shard.catch(() => this.#open.delete(entry.name));
    this.#open.set(entry.name, shard);
    return shard;
  }
}
