import type { KeyFacet, NameFacet } from '../../../settings/facets.ts';
import type { ShardNames } from '../../format/shard-table.ts';
import type { OpenShard } from '../files/open-shard.ts';
import { exactName } from '../match/filters.ts';
import type { Candidate } from '../match/match-shard.ts';
import { ValueCounter } from './value-counter.ts';

/** Counts results by the term of a facet. `nameOf`: the name of a term, or undefined for one that the form does not offer. */
export function countKeys(
  results: readonly Candidate[],
  facet: KeyFacet,
  nameOf: (key: string) => string | undefined,
): ValueCounter {
  const counter = new ValueCounter();
  for (const { shard, article } of results) {
    const key = keysOf[facet](shard, article);
    const name = key === undefined ? undefined : nameOf(key);
    if (key !== undefined && name !== undefined) counter.add(key, name, storyOf(shard, article));
  }
  return counter;
}

const keysOf: Readonly<Record<KeyFacet, (shard: OpenShard, article: number) => string | undefined>> = {
  section: ({ table }, article) => table.sections[table.sectionOf[article] ?? -1]?.key,
  language: ({ table }, article) => table.languages[table.languageOf[article] ?? -1],
};

/** Counts results by the names of a facet. Results of shards without loaded names are left out. */
export function countNames(
  results: readonly Candidate[],
  facet: NameFacet,
  names: ReadonlyMap<OpenShard, ShardNames>,
): ValueCounter {
  const counter = new ValueCounter();
  for (const { shard, article } of results) {
    const loaded = names.get(shard);
    for (const number of new Set(loaded?.of[facet][article])) {
      const name = loaded?.names[number];
      if (name !== undefined) counter.add(exactName(name), name, storyOf(shard, article));
    }
  }
  return counter;
}

/** The story of an article that has versions in other languages. */
export function storyOf({ table }: OpenShard, article: number): string | undefined {
  return table.stories?.[article];
}
