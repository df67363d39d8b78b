import { calendarDate } from './calendar-date.ts';

// 2023-07 => जुलाई
export function monthName(month: string, lang: string): string {
  return calendarDate(month, lang, 'month');
}
