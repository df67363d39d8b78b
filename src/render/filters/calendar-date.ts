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
