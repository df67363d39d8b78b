import { countOfDay, countsByDay } from '../../../catalog/queries/date-queries.ts';
import { anniversaryFile, fixedFiles, urlOf } from '../../parts/addresses.ts';
import type { DateLink } from '../../parts/calendar.ts';
import { type DayHeadlines, dayHeadlines } from '../../parts/day-headlines.ts';
import { type HtmlPage, homeCrumb, htmlPage } from '../../parts/html-page.ts';
import { changedStates, type PageKind, pageKind } from '../../parts/page-kind.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { anniversariesAround, anniversaryOf, sameDays } from './same-days.ts';

/** The articles of one day of the year, newest year first. */
export interface AnniversaryPage extends HtmlPage {
  readonly kind: 'anniversary';
  /** The day in a leap year that represents all years: `2000-07-27`. */
  readonly date: string;
  readonly total: number;
  readonly days: readonly DayHeadlines[];
  readonly previous?: DateLink;
  readonly next?: DateLink;
}

/** Headlines of each year. */
const headlinesAYear = 5;

/** The pages of the days of the year, each with the articles of all years. The key's `monthDay` is `07-27`. */
export const anniversaryPage: PageKind<AnniversaryPage> = pageKind({
  name: 'anniversary',
  key: ['monthDay'],
  *all(context) {
    for (const monthDay of monthDays(context)) yield { monthDay };
  },
  /** The same day of all years, and the days before and after it, which link to it. */
  *affected({ catalog }, changes) {
    for (const monthDay of new Set(changedStates(changes).map(({ day }) => day.slice(5)))) {
      yield { monthDay };
      const { previous, next } = anniversariesAround(catalog, monthDay);
      for (const link of [previous, next]) if (link) yield { monthDay: link.date.slice(5) };
    }
  },
  record: (context, { monthDay }) => anniversaryRecord(context, monthDay),
  *sitemapFiles(context) {
    for (const monthDay of monthDays(context)) yield anniversaryFile(anniversaryOf(monthDay));
  },
});

function anniversaryRecord(context: PagesContext, monthDay: string): AnniversaryPage | undefined {
  const { catalog } = context;
  const days = sameDays(catalog, monthDay).toReversed();
  if (days.length === 0) return undefined;
  const date = anniversaryOf(monthDay);
  const html = htmlPage(context, {
    kind: 'anniversary',
    file: anniversaryFile(date),
    breadcrumbs: [homeCrumb, { url: urlOf(fixedFiles.anniversaries), label: 'anniversaries' }],
  });
  const groups = days.map((day) =>
    dayHeadlines(context, { date: day, count: countOfDay(catalog, day) }, headlinesAYear, html.lang),
  );
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  return { ...html, date, total, days: groups, ...anniversariesAround(catalog, monthDay) };
}

/** The days of the year that have articles, as `07-27`. */
function monthDays({ catalog }: PagesContext): ReadonlySet<string> {
  return new Set(countsByDay(catalog).map(({ date }) => date.slice(5)));
}
