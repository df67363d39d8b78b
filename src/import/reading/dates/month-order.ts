import { memoize } from '../../../language/memoize.ts';
import { plainDigits } from './plain-digits.ts';

const numericDate = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(?:19|20)?\d{2}(?!\d)/g;

/** Whether a language of a region writes the month first: `en-US`. A language alone, such as `en`, is that of several regions. */
export function hasMonthFirst(lang: string | undefined): boolean {
  return lang !== undefined && /^[a-z]{2,3}[-_][a-z]{2}$/i.test(lang) && writesMonthFirst(lang.replace('_', '-'));
}

// All pages of a site have the same language, and Intl takes milliseconds.
const writesMonthFirst = memoize((lang) => {
  const parts = new Intl.DateTimeFormat(lang, { dateStyle: 'short' }).formatToParts(0);
  return parts.find(({ type }) => type === 'day' || type === 'month' || type === 'year')?.type === 'month';
});

/** Whether the numeric dates of a page have the month first: more of them are like 6/13/2018 than like 13/6/2018. */
export function showsMonthFirst(lines: readonly { readonly text: string }[]): boolean {
  let balance = 0;
  for (const { text } of lines) {
    if (text.length > 200 || !/\p{Nd}/u.test(text)) continue;
    for (const [, first, , second] of plainDigits(text).matchAll(numericDate))
      balance += Number(Number(second) > 12) - Number(Number(first) > 12);
  }
  return balance > 0;
}
