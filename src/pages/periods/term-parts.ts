import type { Catalog } from '../../catalog/database/catalog.ts';
import type { DateCount } from '../../catalog/queries/date-queries.ts';
import { daysOfTerm, monthsOfTerm, yearsOfTerm } from '../../catalog/queries/term-period-queries.ts';
import { allTime, decadeOf } from './period.ts';
import type { PartsOf, PeriodCount } from './period-tree.ts';

/** The numbers of a term's articles by period. */
export function partsOfTerm(catalog: Catalog, term: number): PartsOf {
  return (period) => {
    if (period === allTime) return decades(yearsOfTerm(catalog, term));
    if (period.length === 5)
      return yearsOfTerm(catalog, term)
        .map(toPart)
        .filter((year) => decadeOf(year.period) === period);
    return (period.length === 4 ? monthsOfTerm : daysOfTerm)(catalog, term, period).map(toPart);
  };
}

/** The decades of some years, which are in order. */
function decades(years: readonly DateCount[]): readonly PeriodCount[] {
  const groups = Map.groupBy(years, ({ date }) => decadeOf(date));
  return [...groups].map(([period, parts]) => ({ period, count: parts.reduce((sum, { count }) => sum + count, 0) }));
}

function toPart({ date, count }: DateCount): PeriodCount {
  return { period: date, count };
}
