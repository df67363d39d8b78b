import { digitLocale, westernDigits } from '../browser/digit-locale.ts';

const originals = new WeakMap<Element, string>();

/** Writes the days and months of menus, labels and lists in a language, in the digits that the archive has for it. Without a language, as the page has them. */
export function translateDates(lang: string | undefined): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[datetime]')) {
    if (time.closest('.body, h1, .standfirst, .summary')) continue;
    const original = originals.get(time) ?? time.textContent ?? '';
    originals.set(time, original);
    const day = /^\d{4}-\d{2}-\d{2}/.exec(time.dateTime)?.[0];
    // Times of day and years stay; they are understood as they are.
    const written = westernDigits(original).trim();
    const year = time.dateTime.slice(0, 4);
    const hasYear = written.includes(year) && written !== year;
    const isMonth = /^\d{4}-\d{2}$/.test(time.dateTime);
    if (lang === undefined) {
      time.textContent = original;
      time.removeAttribute('lang');
      time.removeAttribute('dir');
    } else if (hasYear && (day !== undefined || isMonth)) {
      time.textContent = dateIn(lang, time.dateTime, /\d:\d\d/.test(written));
      time.lang = lang;
      // Otherwise 2 August 2023 begins on the other side of a page from right to left.
      time.dir = 'auto';
    }
  }
}

/** A month, a day or a moment in a language. The offset of the archive is a part of the moment: `2023-07-27T10:26:00+05:30`. */
export function dateIn(lang: string, written: string, withTime = false): string {
  const format = new Intl.DateTimeFormat(digitLocale(lang), {
    ...(written.length === 7 ? { year: 'numeric', month: 'long' } : { dateStyle: 'long' }),
    ...(withTime ? { timeStyle: 'short' } : {}),
    timeZone: 'UTC',
  });
  return format.format(new Date(`${written.slice(0, 10).padEnd(10, '-01')}T${written.slice(11, 19) || '00:00:00'}Z`));
}
