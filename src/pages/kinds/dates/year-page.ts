import { countsByDay, countsByMonth, countsByYear } from '../../../catalog/queries/date-queries.ts';
import { type HeatSteps, heatSteps } from '../../charts/heat.ts';
import { dateFile, type Url } from '../../parts/addresses.ts';
import {
  around,
  type CalendarDay,
  countMap,
  type DateLink,
  dateAndNeighbours,
  monthCount,
  monthsOf,
  weeksOf,
} from '../../parts/calendar.ts';
import { type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { changedStates, type PageKind, pageKind } from '../../parts/page-kind.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { dateCrumbs } from './date-crumbs.ts';
import { type GreatDay, greatDays } from './great-days.ts';

export interface YearPage extends HtmlPage {
  readonly kind: 'year';
  readonly year: string;
  readonly total: number;
  readonly steps: HeatSteps;
  readonly greatDays: readonly GreatDay[];
  /** All twelve months. Months without articles have the count 0. */
  readonly months: readonly {
    readonly month: string;
    readonly count: number;
    readonly url?: Url;
    readonly weeks: readonly (readonly CalendarDay[])[];
  }[];
  readonly previous?: DateLink;
  readonly next?: DateLink;
}

/** The page of a year: twelve small months. */
export const yearPage: PageKind<YearPage> = pageKind({
  name: 'year',
  key: ['year'],
  *all({ catalog }) {
    for (const { date: year } of countsByYear(catalog)) yield { year };
  },
  *affected({ catalog }, changes) {
    for (const { day } of changedStates(changes)) {
      for (const year of dateAndNeighbours(catalog, day.slice(0, 4))) yield { year };
    }
  },
  record: (context, { year }) => yearRecord(context, year),
});

function yearRecord(context: PagesContext, year: string): YearPage | undefined {
  const { catalog } = context;
  const counts = countsByDay(catalog, year);
  if (counts.length === 0) return undefined;
  const days = countMap(counts);
  const html = htmlPage(context, { kind: 'year', file: dateFile(year), breadcrumbs: dateCrumbs() });
  const months = countMap(countsByMonth(catalog, year));
  return {
    ...html,
    year,
    total: [...months.values()].reduce((sum, count) => sum + count, 0),
    steps: heatSteps([...days.values()]),
    greatDays: greatDays(context, counts, html.lang),
    months: monthsOf(year).map((month) => ({ ...monthCount(month, months), weeks: weeksOf(month, days) })),
    ...around(catalog, year),
  };
}
