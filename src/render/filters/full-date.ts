import { calendarDate } from './calendar-date.ts';

// 2023-07-27 => गुरुवार, 27 जुलाई 2023
export function fullDate(day: string, lang: string): string {
  return calendarDate(day, lang, 'fullDay');
}
