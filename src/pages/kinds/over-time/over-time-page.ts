import { dataPeriods } from '../../../catalog/queries/data-periods.ts';
import { countsByMonth } from '../../../catalog/queries/date-queries.ts';
import { periodsBetween, type Unit } from '../../charts/periods.ts';
import { fixedFiles } from '../../parts/addresses.ts';
import { type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { type PageKind, singlePage } from '../../parts/page-kind.ts';

/** Draws how many articles have some words over time. */
interface OverTimePage extends HtmlPage {
  readonly kind: 'over-time';
  /** What it draws by at first. */
  readonly unit: Unit;
  /** The number of all articles in each month that has some, oldest first. */
  readonly months: readonly (readonly [month: string, count: number])[];
  /** Those of the data files, oldest first. */
  readonly dataPeriods: readonly string[];
}

/** The page that draws words over time. Its script counts them in the search index. */
export const overTimePage: PageKind<OverTimePage> = singlePage({
  name: 'over-time',
  file: fixedFiles.overTime,
  affected: true,
  inSitemap: true,
  record(context) {
    const months = countsByMonth(context.catalog).map(({ date, count }) => [date, count] as const);
    const [first, last] = [months[0]?.[0], months.at(-1)?.[0]];
    return {
      ...htmlPage(context, { kind: 'over-time', file: fixedFiles.overTime }),
      unit: first !== undefined && last !== undefined ? periodsBetween(first, last).unit : 'year',
      months,
      dataPeriods: dataPeriods(context.catalog, ''),
    };
  },
});
