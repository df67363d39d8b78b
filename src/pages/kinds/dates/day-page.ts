import { articlesOfDay } from '../../../catalog/queries/article-queries.ts';
import { countOfDay, countsByDay } from '../../../catalog/queries/date-queries.ts';
import { anniversaryFile, dayListFile, type Url, urlOf } from '../../parts/addresses.ts';
import { around, type DateLink, dateAndNeighbours, dateLink } from '../../parts/calendar.ts';
import { type HtmlPage, htmlPage } from '../../parts/html-page.ts';
import { changedStates, type PageKind, pageKind } from '../../parts/page-kind.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { type PageNumber, type Pager, pageNumbers, pagerOf, parsePageNumber, runOf } from '../../parts/paging.ts';
import { type Teaser, teaser } from '../../parts/teaser.ts';
import { dateCrumbs } from './date-crumbs.ts';

export interface DayPage extends HtmlPage {
  readonly kind: 'day';
  readonly day: string;
  readonly teasers: readonly Teaser[];
  readonly pager: Pager;
  readonly month: DateLink;
  /** The page of the same day in all years. */
  readonly anniversary: Url;
  readonly previous?: DateLink;
  readonly next?: DateLink;
}

/** The pages of the articles of a day. */
export const dayPage: PageKind<DayPage> = pageKind({
  name: 'day',
  key: ['day', 'page'],
  *all({ catalog, site }) {
    for (const { date: day, count } of countsByDay(catalog)) {
      for (const page of pageNumbers(count, site.pageSize)) yield { day, page };
    }
  },
  /** All pages of the day, and of the days before and after it, which link to it. */
  *affected({ catalog, site }, changes) {
    for (const state of changedStates(changes)) {
      for (const day of dateAndNeighbours(catalog, state.day)) {
        const limit = countOfDay(catalog, day) + changes.length;
        for (const page of pageNumbers(limit, site.pageSize)) yield { day, page };
      }
    }
  },
  record: (context, { day, page }) => dayRecord(context, day, parsePageNumber(page)),
});

function dayRecord(context: PagesContext, day: string, page: PageNumber): DayPage | undefined {
  const { catalog, site } = context;
  const total = countOfDay(catalog, day);
  const run = total === 0 ? undefined : runOf(page, total, site.pageSize);
  if (!run) return undefined;
  const month = day.slice(0, 7);
  const html = htmlPage(context, {
    kind: 'day',
    file: dayListFile(day, page),
    breadcrumbs: dateCrumbs(day.slice(0, 4), month),
  });
  const teasers = articlesOfDay(catalog, day, run.offset, run.limit)
    .toReversed()
    .map((row) => teaser(context, row, html.lang, { picture: true }));
  return {
    ...html,
    day,
    teasers: page === 'index' ? leadFirst(teasers) : teasers,
    pager: pagerOf(page, total, site.pageSize, (other) => urlOf(dayListFile(day, other))),
    month: dateLink(month),
    anniversary: urlOf(anniversaryFile(day)),
    ...around(catalog, day),
  };
}

/** A day's index begins with its newest article that has a picture and a summary, else with its newest article. */
function leadFirst(teasers: readonly Teaser[]): readonly Teaser[] {
  const lead = teasers.find(({ picture, summary }) => picture && summary !== undefined) ?? teasers[0];
  return lead ? [lead, ...teasers.filter((teaser) => teaser !== lead)] : [];
}
