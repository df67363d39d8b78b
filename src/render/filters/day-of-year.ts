import { calendarDate } from './calendar-date.ts';

// 2000-07-27 => 27 जुलाई
export function dayOfYear(day: string, lang: string): string {
  return calendarDate(day, lang, 'dayMonth');
}
