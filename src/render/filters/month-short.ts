import { calendarDate } from './calendar-date.ts';

const unabbreviated = new Set(['hi', 'mr', 'ne', 'ur']);

/** The name of a month for narrow places: `Jul`; whole where nobody writes it short. */
export function monthShort(month: string, lang: string): string {
  return calendarDate(month, lang, unabbreviated.has(lang) ? 'month' : 'monthShort');
}
