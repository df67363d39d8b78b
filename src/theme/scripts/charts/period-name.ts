/** A month in words, or a year, in the digits of a locale: `2023-07` => `July 2023`. */
export function periodName(period: string, lang: string): string {
  if (period.length === 4) return new Intl.NumberFormat(lang, { useGrouping: false }).format(Number(period));
  const format = new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${period}-01T00:00:00Z`));
}
