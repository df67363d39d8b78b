import { calendarDate } from './calendar-date.ts';

// 2023-07-27 => 27 जुलाई
export function dayMonth(day: string, lang: string): string {
  return calendarDate(day, lang, 'dayMonth');
}
