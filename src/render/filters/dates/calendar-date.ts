import { conventions } from '../../../language/conventions.ts';
import { type DateShape, dateFormat } from './date-format.ts';

const formattedDates = new Map<string, string>();

/** Formats a day, month or year (`2023-07-27`, `2023-07`, `2023`) in a language. Years stay as they are. */
export function calendarDate(date: string, lang: string, shape: DateShape): string {
  const key = `${date} ${lang} ${shape}`;
  const formatted = formattedDates.get(key);
  if (formatted !== undefined) return formatted;
  const padded = date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
  const text = dateFormat(lang, shape, 'UTC')
    .format(new Date(`${padded}T00:00:00Z`))
    .replace('، 2', ' 2');
  if (formattedDates.size > 20_000) formattedDates.clear();
  formattedDates.set(key, text);
  return text;
}

// 2023-07-27 => 27 जुलाई 2023; 2023-07 => जुलाई 2023; 2023 => 2023
export function longDate(date: string, lang: string): string {
  if (date.length === 4) return date;
  return calendarDate(date, lang, date.length === 7 ? 'monthYear' : 'longDay');
}

// 2023-07-27 => गुरुवार, 27 जुलाई 2023
export function fullDate(day: string, lang: string): string {
  return calendarDate(day, lang, 'fullDay');
}

// 2000-07-27 => 27 जुलाई
export function dayOfYear(day: string, lang: string): string {
  return calendarDate(day, lang, 'dayMonth');
}

// 2023-07-05 => 5
export function dayNumber(day: string): number {
  return Number(day.slice(8));
}

// 2000-07 => जुलाई
export function monthName(month: string, lang: string): string {
  return calendarDate(month, lang, 'month');
}

/** The short name of a month: `Jul`. The full name in languages that don't abbreviate months. */
export function monthShort(month: string, lang: string): string {
  return calendarDate(month, lang, conventions(lang).hasOnlyLongMonths ? 'month' : 'monthShort');
}
