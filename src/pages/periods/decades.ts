import type { DateCount } from '../../catalog/queries/date-queries.ts';
import { placeOfYear, type Url } from '../parts/addresses.ts';
import { type CountedDate, countedDate } from '../parts/calendar.ts';
import { decadeOf, type Period } from './period.ts';

/** With more years than this, the page of all years shows no days and months. A year takes about 1.5 KB with them. */
export const mostYearsInFull = 120;

/** A decade with the pages of its years. */
export interface Decade {
  readonly period: Period;
  readonly count: number;
  /** Its place on the page of all years. */
  readonly url: Url;
  readonly years: readonly CountedDate[];
}

/** The decades of some years, which are in order. */
export function decadesOf(years: readonly DateCount[]): readonly Decade[] {
  const decades = Map.groupBy(years.map(countedDate), ({ date }) => decadeOf(date));
  return [...decades].map(([period, ofDecade]) => ({
    period,
    count: ofDecade.reduce((sum, { count }) => sum + count, 0),
    url: placeOfYear(years.length > mostYearsInFull ? period : (ofDecade.at(-1)?.date ?? period)),
    years: ofDecade,
  }));
}
