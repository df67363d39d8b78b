import { keyFacets, nameFacets } from '../../../settings/facet-lists.ts';
import type { KeyFacet, NameFacet } from '../../../settings/facets.ts';
import { searchKey } from '../../fold/search-key.ts';
import type { ShardEntry } from '../../format/search-table.ts';
import { tokenize } from '../../words/tokens.ts';
import type { OpenShard } from '../files/open-shard.ts';

/** Filters of a search; facets are filtered by the key of a term. */
export interface Filters extends Readonly<Partial<Record<KeyFacet, string>>> {
  /** A year, a month or a day: `2019`, `2019-05` or `2019-05-17`. */
  readonly from?: string;
  readonly to?: string;
  /** Names, in any spelling with the same key. An article must have all of them. They need one more file. */
  readonly names?: NameFilters;
}

/** Names by facet. */
export type NameFilters = Readonly<Partial<Record<NameFacet, readonly string[]>>>;

/** Whether a shard can contain an article that passes the filters. */
export function mayPass(entry: ShardEntry, filters: Filters): boolean {
  return isWithin(entry.lastDay, filters.from, undefined) && isWithin(entry.firstDay, undefined, filters.to);
}

/** Limits may be years or months, which include all their days: 2019-05-17 is not after 2019. */
function isWithin(day: string, from: string | undefined, to: string | undefined): boolean {
  return (
    (from === undefined || day.slice(0, from.length) >= from) && (to === undefined || day.slice(0, to.length) <= to)
  );
}

/** A predicate for the article numbers of one shard. */
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
  const hasNames = await filterByNames(shard, filters.names);
  return (article) =>
    isWithin(days[article] ?? '', filters.from, filters.to) &&
    limits.every(({ number, keyOf }) => keyOf[article] === number) &&
    hasNames(article);
}

/** The keys of a facet's terms in a shard, and each article's index among them. */
type KeyColumn = readonly [keys: readonly string[], keyOf: readonly number[]];

/** The number of a value in a shard. If the shard lacks it, a number that no article has. */
function numberOf(value: string, values: readonly string[]): number {
  return values.includes(value) ? values.indexOf(value) : values.length;
}

async function filterByNames(shard: OpenShard, names: NameFilters = {}): Promise<(article: number) => boolean> {
  const filters = nameFacets.flatMap((kind) => (names[kind] ?? []).map((name) => ({ kind, isMatch: nameTest(name) })));
  if (filters.length === 0) return () => true;
  const shardNames = await shard.names();
  const keys = shardNames.names.map(nameKey);
  const tests = filters.map(({ kind, isMatch }) => {
    const numbers = new Set(
      keys.flatMap((key, number) => (isMatch(shardNames.names[number] ?? '', key) ? [number] : [])),
    );
    return (article: number) => (shardNames.of[kind][article] ?? []).some((number) => numbers.has(number));
  });
  return (article) => tests.every((test) => test(article));
}

/** Whether a name, with its key, passes a filter. */
export function nameTest(filter: string): (name: string, key: string) => boolean {
  const exact = unquotedName(filter);
  const key = nameKey(filter);
  return (name, other) => (exact === undefined ? ` ${other} `.includes(` ${key} `) : name === exact);
}

/** A name as a filter that only this name passes, in quotation marks. */
export function exactName(name: string): string {
  return `"${name}"`;
}

/** The name of an exact filter. */
export function unquotedName(filter: string): string | undefined {
  return filter.length > 2 && filter.startsWith('"') && filter.endsWith('"') ? filter.slice(1, -1) : undefined;
}

/** The key of a name. Spellings of a name share it. A filter matches whole words of a name: "मोदी" matches "नरेंद्र मोदी". */
export function nameKey(name: string): string {
  return tokenize(name)
    .map((word) => searchKey(word.text))
    .join(' ');
}
