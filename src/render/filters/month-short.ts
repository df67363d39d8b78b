import { calendarDate } from './calendar-date.ts';

const unabbreviated = new Set(['hi', 'mr', 'ne', 'ur']);

/** The short name of a month: `Jul`. The full name in languages that don't abbreviate months. */
export function monthShort(month: string, lang: string): string {
  return calendarDate(month, lang, unabbreviated.has(lang) ? 'month' : 'monthShort');
}
