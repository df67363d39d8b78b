import type { SearchRecord } from './search-record.ts';
import type { FilterNames } from './search-table.ts';
import { addCounts, type WordCount } from './word-counts.ts';

/** What a shard's articles are filtered by, and how many articles have each. */
export interface NameCounts {
  readonly author: readonly WordCount[];
  readonly place: readonly WordCount[];
  readonly tag: readonly WordCount[];
}

/** More names of a kind would make the list that a reader's browser holds too long. */
const most = 2_000;

const kinds = ['author', 'place', 'tag'] as const;

/** Counts the names of a shard's articles. */
export class NameCounter {
  readonly #counts = {
    author: new Map<string, number>(),
    place: new Map<string, number>(),
    tag: new Map<string, number>(),
  };

  add({ authors, place, tags }: SearchRecord): void {
    const names = { author: authors, place: place === undefined ? [] : [place], tag: tags };
    for (const kind of kinds) {
      for (const name of new Set(names[kind])) this.#counts[kind].set(name, (this.#counts[kind].get(name) ?? 0) + 1);
    }
  }

  counts(): NameCounts {
    return { author: [...this.#counts.author], place: [...this.#counts.place], tag: [...this.#counts.tag] };
  }
}

/** The names of all shards, the most frequent ones where there are too many, in an order that counts do not change. */
export function filterNames(shards: readonly NameCounts[]): FilterNames {
  const all = (kind: (typeof kinds)[number]) =>
    [...addCounts(shards.map((shard) => shard[kind]))]
      .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, most)
      .map(([name]) => name)
      .toSorted((a, b) => (a < b ? -1 : 1));
  return { author: all('author'), place: all('place'), tag: all('tag') };
}
