import { cachedQuery } from '../../../catalog/database/cached-query.ts';
import type { Catalog } from '../../../catalog/database/catalog.ts';
import type { DayRange } from '../../../catalog/queries/day-range.ts';
import { longestPage, pageNumbers, runOf } from '../../parts/paging.ts';
import { type DayChanges, partsBefore } from '../../periods/changed-periods.ts';
import { partsOfArchive } from '../../periods/list-parts.ts';
import { allTime, daysOfPeriod, isDay, periodPageName } from '../../periods/period.ts';
import { nodesFrom, ownCount, type PartsOf, type PeriodNode, rootNode } from '../../periods/period-tree.ts';

/** The articles of one document of the archive's feed: `limit` articles of some days, without the `skipped` newest of these days. */
export interface FeedPart {
  /** `2010s`, `2013`, `2013-07`, `2013-07-27`, `2013-07-27-1`. */
  readonly name: string;
  readonly days: DayRange;
  readonly limit: number;
  readonly skipped: number;
}

/**
 * The articles of the archive in parts, oldest first. They are divided like the lists of terms, so that an article touches its own
 * part. The newest part is in the feed itself; each other part is a document of its own.
 */
export function feedChain(catalog: Catalog, pageSize: number): readonly FeedPart[] {
  return cachedChain(catalog, pageSize);
}

const cachedChain = cachedQuery((catalog: Catalog, pageSize: number) => chainOf(partsOfArchive(catalog), pageSize));

/** The names of the parts that may differ after changes, or whose documents may link to others. */
export function changedFeedParts(catalog: Catalog, changes: DayChanges, pageSize: number): ReadonlySet<string> {
  const parts = partsOfArchive(catalog);
  const [before, after] = [partsBefore(parts, changes), parts].map((partsOf) => chainOf(partsOf, pageSize));
  const [earlier, later] = [linksOf(before ?? []), linksOf(after ?? [])];
  const days = [...changes.keys()];
  const names = [...(before ?? []), ...(after ?? [])].filter(
    (part) =>
      earlier.get(part.name) !== later.get(part.name) ||
      days.some((day) => part.days.first <= day && day <= part.days.last),
  );
  return new Set(names.map(({ name }) => name));
}

function chainOf(partsOf: PartsOf, pageSize: number): readonly FeedPart[] {
  const limit = longestPage(pageSize);
  const nodes = [...nodesFrom(partsOf, rootNode(partsOf, allTime, limit), limit)];
  return nodes.flatMap((node) => feedParts(node, pageSize));
}

function feedParts(node: PeriodNode, pageSize: number): readonly FeedPart[] {
  const { period, count, parts, pages } = node;
  const own = ownCount(node);
  if (own === 0) return [];
  const { first, last } = daysOfPeriod(period);
  if (!isDay(period)) {
    const firstPart = parts[pages.length]?.period;
    const days = { first: firstPart === undefined ? first : daysOfPeriod(firstPart).first, last };
    return [{ name: period, days, limit: own, skipped: 0 }];
  }
  return pageNumbers(count, pageSize).map((page) => {
    const { offset, limit } = runOf(page, count, pageSize) ?? { offset: 0, limit: count };
    return { name: periodPageName(period, page), days: { first, last }, limit, skipped: count - offset - limit };
  });
}

/** What decides the links of each part's document, and whether it has one. */
function linksOf(chain: readonly FeedPart[]): ReadonlyMap<string, string> {
  return new Map(
    chain.map((part, index) => {
      const position = index < chain.length - 2 ? chain[index + 1]?.name : chain.length - index;
      return [part.name, `${chain[index - 1]?.name} ${position} ${part.limit}`];
    }),
  );
}
