import { type DateShape, dateFormat } from './date-format.ts';

const written = new Map<string, string>();

/** Formats a day, month or year (`2023-07-27`, `2023-07`, `2023`) in a language. Years stay as they are. */
export function calendarDate(date: string, lang: string, shape: DateShape): string {
  const key = `${date} ${lang} ${shape}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  const padded = date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
  const text = dateFormat(lang, shape, 'UTC')
    .format(new Date(`${padded}T00:00:00Z`))
    .replace('، 2', ' 2');
  if (written.size > 20_000) written.clear();
  written.set(key, text);
  return text;
}
