import type { SearchTable, ShardEntry } from '../../format/search-table.ts';
import type { Load } from '../files/load.ts';
import { LoadError } from '../files/load-error.ts';
import { type OpenShard, openShard } from '../files/open-shard.ts';
import { Directory } from '../match/directory.ts';
import { type Filters, mayPass } from '../match/filters.ts';
import { isLessAsTexts, matchShard, matchTexts } from '../match/match-shard.ts';
import type { Query } from '../query/query.ts';
import type { Order } from './rank.ts';
import { SearchTally } from './search-progress.ts';

/** The shards and directories of the index. Each is opened once and stays open. */
export class SearchIndex {
  /** Newest first. */
  readonly shards: readonly ShardEntry[];
  /** Newest first. */
  readonly directories: readonly Directory[];
  readonly #load: Load;
  readonly #languages: readonly string[];
  /** Mean number of words of an article. */
  readonly #averageLength: number;
  readonly #open = new Map<string, Promise<OpenShard>>();

  /** `languages`: the reader's, the preferred first. Of the versions of a story the first of them is found. */
  constructor(table: SearchTable, load: Load, languages: readonly string[]) {
    this.shards = table.shards;
    this.directories = table.directories.map((entry) => new Directory(entry, table.shards, load));
    this.#load = load;
    this.#languages = languages;
    const sum = (field: 'count' | 'words') => table.shards.reduce((total, entry) => total + entry[field], 0);
    this.#averageLength = sum('words') / Math.max(1, sum('count'));
  }

  /** The shards that can contain results, in the order of a search. */
  entries(filters: Filters, order: Order): readonly ShardEntry[] {
    const newestFirst = this.shards.filter((entry) => mayPass(entry, filters));
    return order === 'oldest' ? newestFirst.toReversed() : newestFirst;
  }

  /** A tally of shards, which has no matches yet. */
  tally(entries: readonly ShardEntry[], { clauses }: Query): SearchTally {
    return new SearchTally(entries, clauses.length, this.#averageLength, this.#languages);
  }

  /**
   * Searches a shard, all of it or only some articles. Its matches, or the error if it cannot be loaded, are added to the tally. With
   * `moreTexts`, it searches the texts of that many more articles instead of the index.
   */
  async search(
    entry: ShardEntry,
    query: Query,
    filters: Filters,
    tally: SearchTally,
    articles?: readonly number[],
    moreTexts = 0,
  ): Promise<void> {
    try {
      const shard = await this.shard(entry);
      if (articles && isLessAsTexts(query, articles, moreTexts)) {
        tally.addArticles(entry.name, await matchTexts(shard, query, filters, articles));
      } else tally.addShard(entry.name, await matchShard(shard, query, filters));
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      tally.addFailure(entry, error);
    }
  }

  shard(entry: ShardEntry): Promise<OpenShard> {
    const opening = this.#open.get(entry.name);
    if (opening) return opening;
    const shard = openShard(entry, this.#load);
    shard.catch(() => this.#open.delete(entry.name));
    this.#open.set(entry.name, shard);
    return shard;
  }
}
