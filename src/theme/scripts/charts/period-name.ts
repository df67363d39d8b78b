import { memoize } from '../../../language/memoize.ts';

// Creating a formatter takes a browser longer than formatting the years of an archive.
const yearsOf = memoize((lang) => new Intl.NumberFormat(lang, { useGrouping: false }));
const monthsOf = memoize((lang) => new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' }));

/** A month in words, or a year, in the digits of a locale: `2023-07` => `July 2023`. */
export function periodName(period: string, lang: string): string {
  if (period.length === 4) return yearsOf(lang).format(Number(period));
  return monthsOf(lang).format(new Date(`${period}-01T00:00:00Z`));
}
