import { calendarDate } from './calendar-date.ts';

// 2023-07 => जुल॰, Jul
export function monthShort(month: string, lang: string): string {
  return calendarDate(month, lang, 'monthShort');
}
