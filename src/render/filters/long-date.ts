import { calendarDate } from './calendar-date.ts';

// 2023-07-27 => 27 जुलाई 2023; 2023-07 => जुलाई 2023; 2023 => 2023
export function longDate(date: string, lang: string): string {
  if (date.length === 4) return date;
  return calendarDate(date, lang, date.length === 7 ? 'monthYear' : 'longDay');
}
