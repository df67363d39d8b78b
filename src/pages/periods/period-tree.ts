import { isDay, type Period } from './period.ts';

export interface PeriodCount {
  readonly period: Period;
  readonly count: number;
}

/** How many articles a list has in each part of a period, oldest first. Parts without articles are absent. */
export type PartsOf = (period: Period) => readonly PeriodCount[];

/**
 * A period with a page of its own. A period of few articles is one page. A fuller one is parted along the calendar: its page shows
 * the newest of its parts, as many as there is space for, and each of the others has a page of its own.
 *
 * The numbers of articles decide, and nothing else. So an article that is added, removed or moved to another day touches the page
 * that shows it and the pages of the periods around it. An added article never removes a page.
 */
export interface PeriodNode extends PeriodCount {
  /** Empty if the page shows all of its articles. */
  readonly parts: readonly PeriodCount[];
  /** The parts with pages of their own: all but the newest, which the page itself shows. */
  readonly pages: readonly PeriodCount[];
}

/** The page of a period of a list. `limit` is the greatest number of articles on one page; a day is never parted. */
export function periodNode(partsOf: PartsOf, { period, count }: PeriodCount, limit: number): PeriodNode {
  if (count <= limit || isDay(period)) return { period, count, parts: [], pages: [] };
  const parts = partsOf(period);
  let shown = 0;
  let first = parts.length;
  for (let part = parts[first - 1]; part && shown + part.count <= limit; part = parts[first - 1]) {
    shown += part.count;
    first -= 1;
  }
  return { period, count, parts, pages: parts.slice(0, first) };
}

/** The number of articles that only the page itself shows. */
export function ownCount({ count, pages }: PeriodNode): number {
  return count - pages.reduce((sum, part) => sum + part.count, 0);
}

/** The pages from the first period of a path to the last. Undefined if the last has no page of its own. */
export function nodesOnPath(
  partsOf: PartsOf,
  [root, ...path]: readonly Period[],
  limit: number,
): readonly PeriodNode[] | undefined {
  if (root === undefined) return undefined;
  let node = rootNode(partsOf, root, limit);
  const nodes = [node];
  for (const period of path) {
    const part = node.pages.find((page) => page.period === period);
    if (!part) return undefined;
    node = periodNode(partsOf, part, limit);
    nodes.push(node);
  }
  return nodes;
}

/** The page of a whole list. */
export function rootNode(partsOf: PartsOf, root: Period, limit: number): PeriodNode {
  const count = partsOf(root).reduce((sum, part) => sum + part.count, 0);
  return periodNode(partsOf, { period: root, count }, limit);
}

/** All pages below a page and the page itself, oldest first. */
export function* nodesFrom(partsOf: PartsOf, node: PeriodNode, limit: number): Generator<PeriodNode> {
  for (const part of node.pages) yield* nodesFrom(partsOf, periodNode(partsOf, part, limit), limit);
  yield node;
}
