import type { Catalog } from '../../catalog/database/catalog.ts';
import { countsByDay, countsByMonth, countsByYear, type DateCount } from '../../catalog/queries/date-queries.ts';
import { daysOfTerm, monthsOfTerm, yearsOfTerm } from '../../catalog/queries/term-period-queries.ts';
import { allTime, decadeOf } from './period.ts';
import type { PartsOf } from './period-tree.ts';

/** The numbers of all articles by period. */
export function partsOfArchive(catalog: Catalog): PartsOf {
  return partsFrom({
    years: () => countsByYear(catalog),
    months: (year) => countsByMonth(catalog, year),
    days: (month) => countsByDay(catalog, month),
  });
}

/** The numbers of a term's articles by period. */
export function partsOfTerm(catalog: Catalog, term: number): PartsOf {
  return partsFrom({
    years: () => yearsOfTerm(catalog, term),
    months: (year) => monthsOfTerm(catalog, term, year),
    days: (month) => daysOfTerm(catalog, term, month),
  });
}

interface Counts {
  readonly years: () => readonly DateCount[];
  readonly months: (year: string) => readonly DateCount[];
  readonly days: (month: string) => readonly DateCount[];
}

function partsFrom({ years, months, days }: Counts): PartsOf {
  const dated = (counts: readonly DateCount[]) => counts.map(({ date, count }) => ({ period: date, count }));
  return (period) => {
    if (period.length === 4) return dated(months(period));
    if (period.length === 7) return dated(days(period));
    const decades = Map.groupBy(dated(years()), (year) => decadeOf(year.period));
    if (period !== allTime) return decades.get(period) ?? [];
    return [...decades].map(([decade, parts]) => ({
      period: decade,
      count: parts.reduce((sum, { count }) => sum + count, 0),
    }));
  };
}
