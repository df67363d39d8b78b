import { articlesOfDay } from '../../../catalog/queries/article-queries.ts';
import type { DateCount } from '../../../catalog/queries/date-queries.ts';
import { byCodeUnit } from '../../../language/collator.ts';
import { type CountedDate, countedDate } from '../../parts/calendar.ts';
import type { PagesContext } from '../../parts/pages-context.ts';
import { type Teaser, teaser } from '../../parts/teaser.ts';

/** A day with many articles, and its first one. */
export interface GreatDay extends CountedDate {
  readonly lead: Teaser;
}

const daysShown = 3;
/** The lead is one of this many newest articles of its day. */
const leadDepth = 50;

/** The days of a year with the most articles, in order. A year in which no day stands out has none. */
export function greatDays(context: PagesContext, days: readonly DateCount[], lang: string): readonly GreatDay[] {
  const most = days
    .filter(({ count }) => count > 1)
    .toSorted((a, b) => b.count - a.count || byCodeUnit(a.date, b.date))
    .slice(0, daysShown);
  if (days.length <= daysShown) return [];
  return most
    .toSorted((a, b) => byCodeUnit(a.date, b.date))
    .flatMap((day) => {
      const rows = articlesOfDay(context.catalog, day.date, Math.max(0, day.count - leadDepth), leadDepth).toReversed();
      const lead = rows.find(({ article }) => article.image && article.summary !== undefined) ?? rows[0];
      return lead ? [{ ...countedDate(day), lead: teaser(context, lead, lang, { picture: true }) }] : [];
    });
}
