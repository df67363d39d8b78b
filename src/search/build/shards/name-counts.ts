import { byCodeUnit } from '../../../language/collator.ts';
import { eachFacet, nameFacets } from '../../../settings/facet-lists.ts';
import type { NameFacet } from '../../../settings/facets.ts';
import type { FilterNames } from '../../format/search-table.ts';
import type { SearchRecord } from './search-record.ts';
import { namesOf } from './search-record.ts';
import { addCounts, byFrequency, type WordCount } from './word-counts.ts';

/** The names of a shard's articles to filter by, and the number of articles with each. */
export type NameCounts = Readonly<Record<NameFacet, readonly WordCount[]>>;

/** Maximum number of names of one facet. Longer lists would take readers too much memory. */
const maxNames = 2_000;

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

/** The names of all shards, limited to the most frequent ones, sorted by code unit. */
export function filterNames(shards: readonly NameCounts[]): FilterNames {
  const all = (kind: NameFacet) =>
    [...addCounts(shards.map((shard) => shard[kind]))]
      .toSorted(byFrequency)
      .slice(0, maxNames)
      .map(([name]) => name)
      .toSorted(byCodeUnit);
  return eachFacet(nameFacets, all);
}
