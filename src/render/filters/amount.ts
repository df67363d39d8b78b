import { locale } from './locale.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A whole number with the language's grouping: `1,23,456`. */
export function amount(count: number, lang: string): string {
  if (count < 1000) return String(count);
  let format = formats.get(lang);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale(lang));
    formats.set(lang, format);
  }
  return format.format(count);
}
