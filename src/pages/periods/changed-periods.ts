import { allTime, type Period, periodsOfDay } from './period.ts';
import { type PartsOf, type PeriodCount, type PeriodNode, periodNode, rootNode } from './period-tree.ts';

/** By day: how many articles more there are than before. 0 if an article of the day has only changed. */
export type DayChanges = ReadonlyMap<string, number>;

/**
 * The periods whose pages may differ after changes, also of pages that no longer exist. These are the periods of the changed days.
 * If a period of them has other pages than before, the pages beside them differ too, because they link to each other.
 */
export function changedPeriods(after: PartsOf, changes: DayChanges, limit: number): ReadonlySet<Period> {
  const before = partsBefore(after, changes);
  const changed = new Set<Period>();
  const visit = (earlier: PeriodNode, later: PeriodNode, days: readonly string[], level: number): void => {
    changed.add(later.period);
    const isSame = pageList(earlier) === pageList(later);
    if (!isSame) {
      for (const [partsOf, node] of [
        [before, earlier],
        [after, later],
      ] as const)
        for (const part of node.pages) for (const period of edgesOf(partsOf, part, limit)) changed.add(period);
    }
    const parts = Map.groupBy(days, (day) => periodsOfDay(day)[level] ?? day);
    for (const [period, partDays] of parts) {
      const [old, now] = [findPage(earlier, period), findPage(later, period)];
      if (!old && !now) continue;
      const nodeIn = (partsOf: PartsOf, part: PeriodCount | undefined) =>
        periodNode(partsOf, part ?? { period, count: 0 }, limit);
      visit(nodeIn(before, old), nodeIn(after, now), partDays, level + 1);
    }
  };
  visit(rootNode(before, allTime, limit), rootNode(after, allTime, limit), [...changes.keys()], 1);
  return changed;
}

/** The numbers of articles before the changes. */
export function partsBefore(after: PartsOf, changes: DayChanges): PartsOf {
  const added = new Map<Period, Map<Period, number>>();
  for (const [day, count] of changes) {
    const path = periodsOfDay(day);
    for (const [index, period] of path.entries()) {
      const part = path[index + 1];
      if (part === undefined) break;
      const parts = added.get(period) ?? new Map<Period, number>();
      added.set(period, parts.set(part, (parts.get(part) ?? 0) + count));
    }
  }
  return (period) => {
    const more = added.get(period);
    if (!more) return after(period);
    const counts = new Map(after(period).map((part) => [part.period, part.count]));
    for (const [part, count] of more) counts.set(part, (counts.get(part) ?? 0) - count);
    const parts = [...counts].map(([part, count]) => ({ period: part, count }));
    return parts.filter(({ count }) => count > 0).toSorted((a, b) => (a.period < b.period ? -1 : 1));
  };
}

function findPage(node: PeriodNode, period: Period): PeriodCount | undefined {
  return node.pages.find((page) => page.period === period);
}

/** Which parts a page links to, and which of them it shows itself. */
function pageList({ parts, pages }: PeriodNode): string {
  return `${parts.map(({ period }) => period)} ${pages.length}`;
}

/** A page, and its first and last pages at each level below: they link to the pages beside it. */
function* edgesOf(partsOf: PartsOf, part: PeriodCount, limit: number): Generator<Period> {
  yield part.period;
  const { pages } = periodNode(partsOf, part, limit);
  for (const edge of new Set([pages[0], pages.at(-1)])) if (edge) yield* edgesOf(partsOf, edge, limit);
}
