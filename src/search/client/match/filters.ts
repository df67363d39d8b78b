import { keyFacets, nameFacets } from '../../../settings/facet-lists.ts';
import type { KeyFacet, NameFacet } from '../../../settings/facets.ts';
import { searchKey } from '../../fold/search-key.ts';
import type { ShardEntry } from '../../format/search-table.ts';
import { wordsOf } from '../../words/tokens.ts';
import type { OpenShard } from '../files/open-shard.ts';

/** What narrows a search; a facet by the key of its term. Absent is no limit. */
export interface Filters extends Readonly<Partial<Record<KeyFacet, string>>> {
  /** A year, a month or a day: `2019`, `2019-05` or `2019-05-17`. */
  readonly from?: string;
  readonly to?: string;
  /** Names, in any spelling that is searched alike; an article must have all of them. They need a file more. */
  readonly names?: NameLimits;
}

/** Names by their kinds, one at least of each that is there. */
export type NameLimits = Readonly<Partial<Record<NameFacet, readonly string[]>>>;

/** Whether a shard can hold an article that passes. */
export function mayPass(entry: ShardEntry, filters: Filters): boolean {
  return isWithin(entry.lastDay, filters.from, undefined) && isWithin(entry.firstDay, undefined, filters.to);
}

/** Days compare with years and months as their beginnings: 2019-05-17 is not after 2019. */
function isWithin(day: string, from: string | undefined, to: string | undefined): boolean {
  return (
    (from === undefined || day.slice(0, from.length) >= from) && (to === undefined || day.slice(0, to.length) <= to)
  );
}

/** A test of articles of one shard, by their numbers. */
export async function filterShard(shard: OpenShard, filters: Filters): Promise<(article: number) => boolean> {
  const { table, days } = shard;
  const columns = {
    section: [table.sections.map(({ key }) => key), table.sectionOf],
    language: [table.languages, table.languageOf],
  } satisfies Readonly<Record<KeyFacet, KeyColumn>>;
  const limits = keyFacets.flatMap((facet) => {
    const limit = filters[facet];
    const [values, keyOf] = columns[facet];
    return limit === undefined ? [] : [{ number: numberOf(limit, values), keyOf }];
  });
  const hasNames = await filterNames(shard, filters.names);
  return (article) =>
    isWithin(days[article] ?? '', filters.from, filters.to) &&
    limits.every(({ number, keyOf }) => keyOf[article] === number) &&
    hasNames(article);
}

/** The keys of a facet's terms in a shard, and each article's index among them. */
type KeyColumn = readonly [keys: readonly string[], keyOf: readonly number[]];

/** A value's number in a shard; where the shard has none, a number that no article has. */
function numberOf(value: string, values: readonly string[]): number {
  return values.includes(value) ? values.indexOf(value) : values.length;
}

async function filterNames(shard: OpenShard, limits: NameLimits = {}): Promise<(article: number) => boolean> {
  const wanted = nameFacets.flatMap((kind) => (limits[kind] ?? []).map((name) => ({ kind, key: nameKey(name) })));
  if (wanted.length === 0) return () => true;
  const { names, of } = await shard.names();
  const keys = names.map(nameKey);
  const tests = wanted.map(({ kind, key }) => {
    const numbers = new Set(keys.flatMap((name, number) => (` ${name} `.includes(` ${key} `) ? [number] : [])));
    return (article: number) => (of[kind][article] ?? []).some((number) => numbers.has(number));
  });
  return (article) => tests.every((test) => test(article));
}

/** Names that are searched alike have one key; part of a name, in whole words, will do: "मोदी" for "नरेंद्र मोदी". */
export function nameKey(name: string): string {
  return wordsOf(name)
    .map((word) => searchKey(word.text))
    .join(' ');
}
