import { countsByDay, countsByMonth } from '../../../catalog/queries/date-queries.ts';
import { type HeatSteps, heatSteps } from '../../charts/heat.ts';
import { dateFile } from '../../parts/addresses.ts';
import { around, type CalendarDay, countMap, type DateLink, dateAndNeighbours, weeksOf } from '../../parts/calendar.ts';
import { type DayHeadlines, dayHeadlines } from '../../parts/day-headlines.ts';
import { type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { changedStates, type PageKind, pageKind } from '../../parts/page-kind.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { dateCrumbs } from './date-crumbs.ts';

export interface MonthPage extends HtmlPage {
  readonly kind: 'month';
  readonly month: string;
  readonly total: number;
  readonly steps: HeatSteps;
  /** Weeks of seven, Monday first. */
  readonly weeks: readonly (readonly CalendarDay[])[];
  /** Days that have articles, newest first, each with its first headlines. */
  readonly days: readonly DayHeadlines[];
  /** The month has so many articles that each day shows one headline, without a picture. */
  readonly isBrief: boolean;
  readonly previous?: DateLink;
  readonly next?: DateLink;
}

/** Headlines of each day. */
const headlinesADay = 3;
/** Pages of more headlines are long on phones: about 6,000 pixels. */
const mostHeadlines = 36;

/** The page of a month: its calendar, and each day with its first headlines. */
export const monthPage: PageKind<MonthPage> = pageKind({
  name: 'month',
  key: ['month'],
  *all({ catalog }) {
    for (const { date: month } of countsByMonth(catalog)) yield { month };
  },
  *affected({ catalog }, changes) {
    for (const { day } of changedStates(changes)) {
      for (const month of dateAndNeighbours(catalog, day.slice(0, 7))) yield { month };
    }
  },
  record: (context, { month }) => monthRecord(context, month),
});

function monthRecord(context: PagesContext, month: string): MonthPage | undefined {
  const { catalog } = context;
  const counts = countsByDay(catalog, month);
  if (counts.length === 0) return undefined;
  const isBrief = counts.reduce((sum, { count }) => sum + Math.min(count, headlinesADay), 0) > mostHeadlines;
  const html = htmlPage(context, { kind: 'month', file: dateFile(month), breadcrumbs: dateCrumbs(month.slice(0, 4)) });
  return {
    ...html,
    month,
    total: counts.reduce((sum, { count }) => sum + count, 0),
    steps: heatSteps(counts.map(({ count }) => count)),
    weeks: weeksOf(month, countMap(counts)),
    days: counts.toReversed().map((day) => {
      const headlines = dayHeadlines(context, day, headlinesADay, html.lang);
      return isBrief ? { ...headlines, teasers: headlines.teasers.slice(0, 1) } : headlines;
    }),
    isBrief,
    ...around(catalog, month),
  };
}
