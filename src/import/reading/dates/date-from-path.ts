import { monthNames, monthsNamed } from './names/month-names.ts';
import { isRealDate } from './written-date.ts';

const shapes = [
  /(?<!\d)((?:19|20)\d{2})[-_./ ]?(\d{1,2})[-_./ ]?(\d{1,2})(?!\d)/gu,
  /(?<!\d)((?:19|20)\d{2})[-_./ ]([\p{L}\p{M}]{3,10})[-_./ ](\d{1,2})(?!\d)/gu,
  /(?<!\d)(\d{1,2})[-_./ ]([\p{L}\p{M}\d]{1,10})[-_./ ]((?:19|20)\d{2})(?!\d)/gu,
] as const;

/** The day in the path of a file. The file name takes precedence over the folders: `2015-03-17-a.md`, `2024/05/06/b.html`, `DJ-2020-ARP-11.txt`. */
export function dateFromPath(path: string): string | undefined {
  const names = path.split('/').toReversed();
  for (const name of names) {
    const date = dayIn(name);
    if (date !== undefined) return date;
  }
  return dayIn(path.replace(/\.[^./]*$/, ''));
}

function dayIn(name: string): string | undefined {
  for (const shape of shapes) {
    for (const [, first = '', month = '', last = ''] of name.matchAll(shape)) {
      const [year, day] = first.length === 4 ? [first, last] : [last, first];
      const number = /^\d+$/.test(month) ? Number(month) : monthNumber(month.toLowerCase());
      const date = `${year}-${String(number ?? 0).padStart(2, '0')}-${day.padStart(2, '0')}`;
      if (isRealDate(date)) return date;
    }
  }
  return undefined;
}

// A typing error: the letters of a month in the wrong order, if only one month has these letters.
function monthNumber(name: string): number | undefined {
  const exact = monthsNamed(name)?.[0];
  if (exact !== undefined || name.length < 3) return exact;
  const letters = [...name].toSorted().join('');
  const english = [...monthNames()].filter(
    ([short]) => /^[a-z]{3}$/.test(short) && [...short].toSorted().join('') === letters,
  );
  return english.length === 1 ? english[0]?.[1][0] : undefined;
}
