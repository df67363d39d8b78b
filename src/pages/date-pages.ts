import { articlesOfDay } from '../catalog/queries/article-queries.ts';
import {
  countOfDay,
  countsByDay,
  countsByMonth,
  countsByYear,
  type DateCount,
} from '../catalog/queries/date-queries.ts';
import { anniversaryFile, dateFile, dayListFile, fixedFiles, urlOf } from './addresses.ts';
import { around, countedDate, countMap, dateLink, weeksOf } from './calendar.ts';
import { dayMarks, type HeatMap, monthMarks } from './charts/heat-map.ts';
import type { PageNumber } from './page-key.ts';
import { htmlPage, type PagesContext } from './pages-context.ts';
import { pagerOf, runOf } from './paging.ts';
import type { Crumb, DayPage, MonthPage, Teaser, YearPage, YearsPage } from './record.ts';
import { teaser } from './teaser.ts';

/** Headlines of each day on a month's page. */
const headlinesADay = 3;
/** Up to so many days are links on the page of all years; beyond, its months are. */
const linkedDays = 6_000;

/** One page of the articles of a day. */
export function dayPage(context: PagesContext, day: string, page: PageNumber): DayPage | undefined {
  const { catalog, site } = context;
  const total = countOfDay(catalog, day);
  const run = total === 0 ? undefined : runOf(page, total, site.pageSize);
  if (!run) return undefined;
  const month = day.slice(0, 7);
  const html = htmlPage(context, {
    kind: 'day',
    file: dayListFile(day, page),
    breadcrumbs: crumbs(day.slice(0, 4), month),
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

/** A day's front page opens with its newest story that has a picture and a standfirst, or else with its newest. */
function leadFirst(teasers: readonly Teaser[]): readonly Teaser[] {
  const lead = teasers.find(({ picture, summary }) => picture && summary !== undefined) ?? teasers[0];
  return lead ? [lead, ...teasers.filter((teaser) => teaser !== lead)] : [];
}

/** A month: its calendar, and each day with its first headlines. */
export function monthPage(context: PagesContext, month: string): MonthPage | undefined {
  const { catalog } = context;
  const counts = countsByDay(catalog, month);
  if (counts.length === 0) return undefined;
  const html = htmlPage(context, { kind: 'month', file: dateFile(month), breadcrumbs: crumbs(month.slice(0, 4)) });
  return {
    ...html,
    month,
    total: counts.reduce((sum, { count }) => sum + count, 0),
    weeks: weeksOf(month, countMap(counts)),
    days: counts.toReversed().map(({ date, count }) => ({
      day: date,
      url: urlOf(dateFile(date)),
      count,
      teasers: articlesOfDay(catalog, date, Math.max(0, count - headlinesADay), headlinesADay)
        .toReversed()
        .map((row) => teaser(context, row, html.lang)),
    })),
    ...around(catalog, month),
  };
}

/** A year: twelve small months. */
export function yearPage(context: PagesContext, year: string): YearPage | undefined {
  const { catalog } = context;
  const days = countMap(countsByDay(catalog, year));
  if (days.size === 0) return undefined;
  const months = countMap(countsByMonth(catalog, year));
  return {
    ...htmlPage(context, { kind: 'year', file: dateFile(year), breadcrumbs: crumbs() }),
    year,
    total: [...months.values()].reduce((sum, count) => sum + count, 0),
    months: monthsOf(year).map((month) => ({ ...monthCount(month, months), weeks: weeksOf(month, days) })),
    ...around(catalog, year),
  };
}

/** All years, newest first. */
export function yearsPage(context: PagesContext): YearsPage {
  const { catalog } = context;
  const months = countMap(countsByMonth(catalog));
  const years = countsByYear(catalog);
  const days = Map.groupBy(countsByDay(catalog), ({ date }) => date.slice(0, 4));
  const linkDays = [...days.values()].reduce((sum, { length }) => sum + length, 0) <= linkedDays;
  return {
    ...htmlPage(context, { kind: 'years', file: fixedFiles.years, breadcrumbs: crumbs().slice(0, 1) }),
    total: years.reduce((sum, { count }) => sum + count, 0),
    years: years.toReversed().map((year) => ({
      ...countedDate(year),
      days: heatMap(days.get(year.date) ?? [], linkDays),
      months: monthsOf(year.date).map((month) => monthCount(month, months)),
    })),
  };
}

function heatMap(days: readonly DateCount[], linkDays: boolean): HeatMap {
  if (linkDays) return dayMarks(days);
  const months = Map.groupBy(days, ({ date }) => date.slice(0, 7));
  const sum = (counts: readonly DateCount[]) => counts.reduce((total, { count }) => total + count, 0);
  return monthMarks(
    days,
    [...months].map(([date, counts]) => ({ date, count: sum(counts) })),
  );
}

function monthsOf(year: string): readonly string[] {
  return Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`);
}

function monthCount(month: string, counts: ReadonlyMap<string, number>) {
  const count = counts.get(month) ?? 0;
  return count === 0 ? { month, count } : { month, count, url: urlOf(dateFile(month)) };
}

function crumbs(...dates: readonly string[]): readonly Crumb[] {
  return [
    { url: urlOf(fixedFiles.home), label: 'home' },
    { url: urlOf(fixedFiles.years), label: 'years' },
    ...dates.map((date) => ({ url: urlOf(dateFile(date)), date })),
  ];
}
