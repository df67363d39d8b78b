import { locale } from '../../../language/conventions.ts';
import { memoize } from '../../../language/memoize.ts';

const numberFormat = memoize((lang) => new Intl.NumberFormat(locale(lang)));

/** A whole number with the language's grouping: `1,23,456`. */
export function amount(count: number, lang: string): string {
  return count < 1000 ? String(count) : numberFormat(lang).format(count);
}
