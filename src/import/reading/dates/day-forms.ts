import { monthNames } from './month-names.ts';
import { isRealDate } from './written-date.ts';

/** A day of the calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Day and month could be swapped. */
  readonly ambiguous?: boolean;
}

const word = '[\\p{L}\\p{M}]+';
// A time or an age may follow the year without a space: "20232:23 PM", "20233 years ago".
const yearEnd = '(?!\\d(?!\\d?:\\d{2}|\\d?\\s(?:years?|months?|weeks?|days?|hours?)(?!\\p{L})))';
const year = '((?:19|20)\\d{2})';

type Reader = (groups: readonly string[], monthFirst: boolean) => Day | undefined;

/** The forms in which a day is written, each with its reader. They are tried in this order. */
export const dayForms: readonly (readonly [RegExp, Reader])[] = [
  [new RegExp(`(?<!\\d)${year}([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`, 'gu'), ([y, , m, d]) => dayFrom(y, m, d)],
  [
    new RegExp(`(?<!\\d)${year}\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]`, 'gu'),
    ([y, m, d]) => dayFrom(y, m, d),
  ],
  [
    new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.)?[\\s,-]{1,2}(?:(?:de|di|d['’]|of|ta['’])\\s?)?(${word})\\.?[\\s,-]{1,3}(?:(?:de|del|г)\\s)?${year}${yearEnd}`,
      'giu',
    ),
    ([d, name, y]) => named(y, name, d),
  ],
  [
    new RegExp(`(?<![\\p{L}\\p{M}])(${word})\\.?\\s?(\\d{1,2})(?:st|nd|rd|th)?[\\s,]{1,3}${year}${yearEnd}`, 'giu'),
    ([name, d, y]) => named(y, name, d),
  ],
  [
    /(?<![\d.])(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)?\d{2})(?!\.?\d)/gu,
    ([a, , b, y], monthFirst) => numeric(a, b, y, monthFirst),
  ],
];

function named(y = '', name = '', d = ''): Day | undefined {
  const month = monthNames().get(name.normalize('NFC').toLowerCase());
  return month === undefined ? undefined : dayFrom(y, String(month), d);
}

function numeric(a = '', b = '', y = '', monthFirst = false): Day | undefined {
  const [first, second] = [Number(a), Number(b)];
  const full = y.length === 2 ? `20${y}` : y;
  const swap = second > 12 || (monthFirst && first <= 12);
  const day = swap ? dayFrom(full, a, b) : dayFrom(full, b, a);
  return day && { ...day, ambiguous: first <= 12 && second <= 12 && first !== second };
}

function dayFrom(y = '', m = '', d = ''): Day | undefined {
  const text = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isRealDate(text) ? { year: Number(y), month: Number(m), day: Number(d) } : undefined;
}
