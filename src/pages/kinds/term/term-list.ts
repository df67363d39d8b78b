import { type ArticleRow, articlesOfTermBetween } from '../../../catalog/queries/article-queries.ts';
import type { TermRow } from '../../../catalog/queries/term-queries.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { longestPage, type PageNumber, pageNumbers, parsePageNumber, runOf } from '../../parts/paging.ts';
import { changedPeriods, type DayChanges } from '../../periods/changed-periods.ts';
import { partsOfTerm } from '../../periods/list-parts.ts';
import { allTime, daysOfPeriod, isDay, type Period, periodPageName, periodPath } from '../../periods/period.ts';
import { nodesFrom, nodesOnPath, ownCount, type PeriodNode, periodNode } from '../../periods/period-tree.ts';

/** The page of a period of a term. Only a day with very many articles has several. */
export interface ListPage {
  /** From all time down to the period. */
  readonly path: readonly [PeriodNode, ...PeriodNode[]];
  readonly page: PageNumber;
}

/** A page that has parts shows at least this many of its newest articles. The pages of the parts show them, too. */
const leastShown = 20;

/** The names of all pages of a term, oldest first: `2010s`, `2013`, `2013-07-27`, `2013-07-27-1`, `index`. */
export function* listPages(context: PagesContext, { id, count }: TermRow): Generator<string> {
  const partsOf = partsOfTerm(context.catalog, id);
  const limit = longestPage(context.site.pageSize);
  // Most terms have one page: then no period is counted.
  const root = periodNode(partsOf, { period: allTime, count }, limit);
  for (const node of nodesFrom(partsOf, root, limit)) yield* pagesOfPeriod(context, node);
}

/** The names of the pages of a term that may differ after changes of its articles. */
export function* changedListPages(context: PagesContext, term: number, changes: DayChanges): Generator<string> {
  const partsOf = partsOfTerm(context.catalog, term);
  for (const period of changedPeriods(partsOf, changes, longestPage(context.site.pageSize))) {
    // Of a day, all pages that it has or had. Whether it is still a period with a page of its own does not matter.
    const count = isDay(period) ? partsOf(period.slice(0, 7)).find((day) => day.period === period)?.count : 0;
    yield* pagesOfPeriod(context, { period, count: (count ?? 0) + Math.max(0, -(changes.get(period) ?? 0)) });
  }
}

/** The page of a term with this name. Undefined if there is none. */
export function findListPage(context: PagesContext, term: number, name: string): ListPage | undefined {
  const [, period = name, number = 'index'] = /^(\d{4}-\d\d-\d\d)-(\d+)$/.exec(name) ?? [];
  const path = nodesOnTermPath(context, term, period);
  const node = path?.at(-1);
  const page = parsePageNumber(number);
  if (!path || !node || (page !== 'index' && !runOf(page, node.count, context.site.pageSize))) return undefined;
  return { path, page };
}

/** The articles that a page shows, oldest first. */
export function articlesOfPage(
  { catalog, site }: PagesContext,
  { id }: TermRow,
  { path, page }: ListPage,
): readonly ArticleRow[] {
  const node = path.at(-1) ?? path[0];
  const days = daysOfPeriod(node.period);
  const run = isDay(node.period) ? runOf(page, node.count, site.pageSize) : undefined;
  if (run)
    return articlesOfTermBetween(catalog, id, days, { limit: run.limit, skipped: node.count - run.offset - run.limit });
  return articlesOfTermBetween(catalog, id, days, { limit: Math.max(ownCount(node), leastShown) });
}

function nodesOnTermPath(context: PagesContext, term: number, period: Period): ListPage['path'] | undefined {
  const path = periodPath(period);
  const nodes = path && nodesOnPath(partsOfTerm(context.catalog, term), path, longestPage(context.site.pageSize));
  const [root, ...rest] = nodes ?? [];
  return root && [root, ...rest];
}

function pagesOfPeriod({ site }: PagesContext, node: Pick<PeriodNode, 'period' | 'count'>): readonly string[] {
  if (!isDay(node.period)) return [node.period];
  return pageNumbers(node.count, site.pageSize).map((page) => periodPageName(node.period, page));
}
