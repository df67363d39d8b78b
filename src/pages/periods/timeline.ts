import type { Url } from '../parts/addresses.ts';
import type { Period } from './period.ts';
import { type PartsOf, type PeriodCount, type PeriodNode, periodNode } from './period-tree.ts';

/** A link to the page of a period, or to the period's first story on the page that shows it. */
interface PeriodLink {
  readonly period: Period;
  readonly url: Url;
}

/** A part of a period with its number of articles, and the parts of that part if the page shows them too. */
interface PeriodPart extends PeriodLink {
  readonly count: number;
  readonly parts?: readonly PeriodPart[];
}

/** The periods around and in a page of a list. */
export interface Timeline {
  readonly period: Period;
  /** The periods that it is a part of, from all time down. */
  readonly around: readonly PeriodLink[];
  /**
   * The parts of the period around it, oldest first, itself among them. They have no counts: an article more in one of them would
   * then change the pages of all.
   */
  readonly beside: readonly PeriodLink[];
  /** Its own parts, oldest first. Empty if the page shows all articles. */
  readonly parts: readonly PeriodPart[];
  readonly newer?: PeriodLink;
  readonly older?: PeriodLink;
}

interface TimelineSource {
  readonly partsOf: PartsOf;
  readonly limit: number;
  readonly urlOf: (period: Period) => Url;
}

/** The timeline of the last page of a path. */
export function timelineOf(source: TimelineSource, path: readonly [PeriodNode, ...PeriodNode[]]): Timeline {
  const node = path.at(-1) ?? path[0];
  const parent = path.at(-2);
  const next = node.pages.at(-1);
  const older = next ? link(source, node, next) : beside(source, path, -1);
  const newer = beside(source, path, 1);
  return {
    period: node.period,
    around: path.slice(0, -1).map(({ period }) => ({ period, url: source.urlOf(period) })),
    beside: parent ? parent.parts.map((part) => link(source, parent, part)) : [],
    parts: node.parts.map((part) => linkWithParts(source, node, part, path.length === 1)),
    ...(newer ? { newer } : {}),
    ...(older ? { older } : {}),
  };
}

/** The first page after (1) or before (-1) a path: a part beside its last page, or beside the nearest page around it. */
function beside(source: TimelineSource, path: readonly PeriodNode[], step: 1 | -1): PeriodLink | undefined {
  for (let level = path.length - 1; level > 0; level -= 1) {
    const [parent, node] = [path[level - 1], path[level]];
    const index = parent?.parts.findIndex(({ period }) => period === node?.period) ?? -1;
    const part = parent?.parts[index + step];
    if (parent && part) return link(source, parent, part);
  }
  return undefined;
}

function link({ urlOf }: TimelineSource, parent: PeriodNode, { period }: PeriodCount): PeriodLink {
  const hasPage = parent.pages.some((page) => page.period === period);
  return { period, url: hasPage ? urlOf(period) : (`${urlOf(parent.period)}#${period}` as Url) };
}

function linkWithParts(source: TimelineSource, parent: PeriodNode, part: PeriodCount, isDeep: boolean): PeriodPart {
  const node = periodNode(source.partsOf, part, source.limit);
  const parts = isDeep ? node.parts.map((inner) => linkWithParts(source, node, inner, false)) : [];
  return { ...link(source, parent, part), count: part.count, ...(parts.length > 0 ? { parts } : {}) };
}
