import { calendarDate } from './calendar-date.ts';

// 2000-07 => जुलाई
export function monthName(month: string, lang: string): string {
  return calendarDate(month, lang, 'month');
}
