import { articlesOfDay } from '../../catalog/queries/article-queries.ts';
import { dateFile, urlOf } from './addresses.ts';
import type { PagesContext } from './pages-context.ts';
import { type DayGroup, teaser } from './teaser.ts';

/** A day with some of its articles. `count` is the number of all. */
export type DayHeadlines = DayGroup & { readonly count: number };

/** A day with its newest articles. The first one has a picture if any of them has. No single article is left out. */
export function dayHeadlines(
  context: PagesContext,
  { date, count }: { readonly date: string; readonly count: number },
  limit: number,
  lang: string,
): DayHeadlines {
  const shown = count === limit + 1 ? count : Math.min(count, limit);
  const rows = articlesOfDay(context.catalog, date, count - shown, shown).toReversed();
  const first = rows.find(({ article }) => article.image) ?? rows[0];
  const ordered = first ? [first, ...rows.filter((row) => row !== first)] : [];
  const teasers = ordered.map((row) => teaser(context, row, lang, { picture: row === first }));
  return { day: date, url: urlOf(dateFile(date)), count, teasers };
}
