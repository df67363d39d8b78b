import { articlesOfDay } from '../catalog/queries/article-queries.ts';
import { countOfDay, countsByDay, dateSpan } from '../catalog/queries/date-queries.ts';
import { anniversaryFile, dateFile, fixedFiles, urlOf } from './addresses.ts';
import { anniversariesAround, anniversaryOf, sameDays } from './anniversaries.ts';
import { weeksOf } from './calendar.ts';
import { htmlPage, type PagesContext } from './pages-context.ts';
import type { AnniversariesPage, AnniversaryPage, Crumb } from './record.ts';
import { teaser } from './teaser.ts';

/** Headlines of each year. */
const headlinesAYear = 5;
const home: Crumb = { url: urlOf(fixedFiles.home), label: 'home' };

/** The calendar of all days of the year. */
export function anniversariesPage(context: PagesContext): AnniversariesPage {
  const counts = new Map<string, number>();
  let total = 0;
  for (const { date, count } of countsByDay(context.catalog)) {
    const same = anniversaryOf(date);
    counts.set(same, (counts.get(same) ?? 0) + count);
    total += count;
  }
  return {
    ...htmlPage(context, { kind: 'anniversaries', file: fixedFiles.anniversaries, breadcrumbs: [home] }),
    months: Array.from({ length: 12 }, (_, index) => {
      const month = anniversaryOf(`2000-${String(index + 1).padStart(2, '0')}`);
      const days = weeksOf(month, counts, anniversaryFile).flat();
      return { month, days: days.filter((day) => day !== null) };
    }),
    total,
  };
}

/** What came out on a day of all years, given as `07-27`. */
export function anniversaryPage(context: PagesContext, monthDay: string): AnniversaryPage | undefined {
  const { catalog } = context;
  const days = sameDays(catalog, monthDay).toReversed();
  if (days.length === 0) return undefined;
  const date = anniversaryOf(monthDay);
  const html = htmlPage(context, {
    kind: 'anniversary',
    file: anniversaryFile(date),
    breadcrumbs: [home, { url: urlOf(fixedFiles.anniversaries), label: 'anniversaries' }],
  });
  const groups = days.map((day) => {
    const count = countOfDay(catalog, day);
    const rows = articlesOfDay(catalog, day, Math.max(0, count - headlinesAYear), headlinesAYear).toReversed();
    return { day, url: urlOf(dateFile(day)), count, teasers: rows.map((row) => teaser(context, row, html.lang)) };
  });
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  return { ...html, date, total, days: groups, ...anniversariesAround(catalog, monthDay) };
}

/** The days of the year that have articles, as `07-27`. */
export function anniversariesOf({ catalog }: PagesContext): ReadonlySet<string> {
  return dateSpan(catalog) ? new Set(countsByDay(catalog).map(({ date }) => date.slice(5))) : new Set();
}
