import { dayNumber, longDate, monthShort } from './calendar-date.ts';

/** The interface text for a decade: `{year}s`. */
export interface PeriodTexts {
  readonly decade: string;
}

// 2010s => 2010 का दशक; 2013-07 => जुलाई 2013
export function periodLabel(period: string, lang: string, texts: PeriodTexts): string {
  return period.endsWith('s') ? texts.decade.replace('{year}', period.slice(0, -1)) : longDate(period, lang);
}

/** The name of a part of a known period: `2013`, and in it `Jul`, and in that `27`. */
export function periodShort(period: string, lang: string, texts: PeriodTexts): string {
  if (period.length === 10) return String(dayNumber(period));
  return period.length === 7 ? monthShort(period, lang) : periodLabel(period, lang, texts);
}
