import { calendarDate } from './calendar-date.ts';

// 2023-07-27 => गुरुवार
export function weekday(day: string, lang: string): string {
  return calendarDate(day, lang, 'weekday');
}
