import type { SearchTable, ShardEntry } from '../../format/search-table.ts';
import type { Load } from '../files/load.ts';
import type { Filters } from '../match/filters.ts';
import type { ShardEstimate } from '../match/shard-estimate.ts';
import type { Query } from '../query/query.ts';
import { estimatesInTurn, withoutEstimates } from './estimates-in-turn.ts';
import { findFirst, prepareFirst } from './find-first.ts';
import { followUpRequests } from './follow-up-requests.ts';
import { isDoneSoon, prefetch } from './prefetch.ts';
import type { Order } from './rank.ts';
import { SearchIndex } from './search-index.ts';
import type { SearchProgress } from './search-progress.ts';

/** If fewer articles match the whole query, articles that match most of it follow. */
export const enoughResults = 10;

/** Searches the shards. */
export class Searcher {
  readonly #index: SearchIndex;

  /** `languages`: the reader's, the preferred first. Of the versions of a story the first of them is found. */
  constructor(table: SearchTable, load: Load, languages: readonly string[] = []) {
    this.#index = new SearchIndex(table, load, languages);
  }

  /** Loads the files that nearly every search needs. */
  preload(): void {
    const { shards, directories } = this.#index;
    const [newest] = shards;
    // The search reports errors when it loads the same files.
    if (newest) this.#index.shard(newest).catch(() => undefined);
    for (const directory of directories) directory.open().catch(() => undefined);
  }

  /** Starts loading the first files of a search, while aliases are looked up. */
  prepare(query: Query): void {
    prepareFirst(this.#index, query);
  }

  /** Some results of a search, with few files. Undefined if there are none, or if the search itself finds them as soon. */
  first(query: Query, filters: Filters, order: Order, signal?: AbortSignal): Promise<SearchProgress | undefined> {
    return findFirst(this.#index, query, { filters, order, signal });
  }

  /**
   * Searches the shards, newest first or oldest first, and yields the progress after each. Stops when the signal aborts. Directories
   * show which shards may match the whole query: those of one directory are searched while the next is loaded. The others are searched
   * only if too few articles match.
   */
  async *search(query: Query, filters: Filters, order: Order, signal?: AbortSignal): AsyncGenerator<SearchProgress> {
    const { shards: all, directories } = this.#index;
    const entries = this.#index.entries(filters, order);
    const tally = this.#index.tally(entries, query);
    const search = (entry: ShardEntry, articles?: readonly number[]) =>
      this.#index.search(entry, query, filters, tally, articles);
    // No directory covers the newest shard, so its matches are shown before the directories are loaded.
    const newest = entries[0] === all[0] ? entries.slice(0, 1) : [];
    const searching = new Map(newest.map((entry) => [entry, search(entry)]));
    const groups = estimatesInTurn(directories, entries.slice(newest.length), query);
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
}
