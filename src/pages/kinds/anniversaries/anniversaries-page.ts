import { countsByDay } from '../../../catalog/queries/date-queries.ts';
import { type HeatSteps, heatSteps } from '../../charts/heat.ts';
import { anniversaryFile, fixedFiles } from '../../parts/addresses.ts';
import { type CalendarDay, monthsOf, weeksOf } from '../../parts/calendar.ts';
import { type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { type PageKind, singlePage } from '../../parts/page-kind.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { anniversaryOf, leapYear } from './same-days.ts';

/** Every day of the year with the number of its articles in all years. */
export interface AnniversariesPage extends HtmlPage {
  readonly kind: 'anniversaries';
  /** All twelve months of a leap year. */
  readonly months: readonly { readonly month: string; readonly days: readonly NonNullable<CalendarDay>[] }[];
  readonly total: number;
  readonly steps: HeatSteps;
}

/** The calendar of all days of the year. */
export const anniversariesPage: PageKind<AnniversariesPage> = singlePage({
  name: 'anniversaries',
  file: fixedFiles.anniversaries,
  affected: true,
  inSitemap: true,
  record: anniversariesRecord,
});

function anniversariesRecord(context: PagesContext): AnniversariesPage {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { date, count } of countsByDay(context.catalog)) {
    const same = anniversaryOf(date);
    counts.set(same, (counts.get(same) ?? 0) + count);
    total += count;
  }
  return {
    ...htmlPage(context, { kind: 'anniversaries', file: fixedFiles.anniversaries }),
    months: monthsOf(leapYear).map((month) => {
      const days = weeksOf(month, counts, anniversaryFile).flat();
      return { month, days: days.filter((day) => day !== null) };
    }),
    total,
    steps: heatSteps([...counts.values()]),
  };
}
