import { eachFacet, nameFacets } from '../../../settings/facet-lists.ts';
import type { NameFacet } from '../../../settings/facets.ts';
import type { FilterNames } from '../../format/search-table.ts';
import type { SearchRecord } from './search-record.ts';
import { namesOf } from './search-record.ts';
import { addCounts, type WordCount } from './word-counts.ts';

/** What a shard's articles are filtered by, and how many articles have each. */
export type NameCounts = Readonly<Record<NameFacet, readonly WordCount[]>>;

/** More names of a kind would make the list that a reader's browser holds too long. */
const most = 2_000;

/** Counts the names of a shard's articles. */
export class NameCounter {
  readonly #counts = eachFacet(nameFacets, () => new Map<string, number>());

  add(record: SearchRecord): void {
    for (const kind of nameFacets) {
      const counts = this.#counts[kind];
      for (const name of new Set(namesOf(record, kind))) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }

  counts(): NameCounts {
    return eachFacet(nameFacets, (kind) => [...this.#counts[kind]]);
  }
}

/** The names of all shards, the most frequent ones where there are too many, in an order that counts do not change. */
export function filterNames(shards: readonly NameCounts[]): FilterNames {
  const all = (kind: NameFacet) =>
    [...addCounts(shards.map((shard) => shard[kind]))]
      .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, most)
      .map(([name]) => name)
      .toSorted((a, b) => (a < b ? -1 : 1));
  return eachFacet(nameFacets, all);
}
