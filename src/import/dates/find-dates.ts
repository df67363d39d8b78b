import { DateTime } from 'luxon';
import { isRealDate } from '../written-date.ts';
import { findTime } from './find-time.ts';
import labels from './labels.json' with { type: 'json' };
import { monthNames } from './month-names.ts';
import { plainDigits } from './plain-digits.ts';

/** A date that stands in a line of text. */
export interface FoundDate {
  /** See `writtenDate`. */
  readonly date: string;
  readonly role: 'published' | 'updated' | 'unlabelled';
  /** Where it begins and ends in the line, label, weekday, time and zone included. */
  readonly start: number;
  readonly end: number;
  /** Day and month could be the other way round. */
  readonly ambiguous: boolean;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly ambiguous?: boolean;
}

const word = '[\\p{L}\\p{M}]+';
// A time or an age may be glued to the year: "20232:23 PM", "20233 years ago".
const yearEnd = '(?!\\d(?!\\d?:\\d{2}|\\d?\\s(?:years?|months?|weeks?|days?|hours?)(?!\\p{L})))';
const year = '((?:19|20)\\d{2})';

type Reader = (groups: readonly string[], monthFirst: boolean) => Day | undefined;

const forms: readonly (readonly [RegExp, Reader])[] = [
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

/** Every date in a line, in the order of their places. `monthFirst` reads 03/04/2023 as 4 March. */
export function findDates(line: string, monthFirst = false): readonly FoundDate[] {
  const head = line.slice(0, 2000);
  if (!/\p{Nd}/u.test(head)) return [];
  const plain = plainDigits(head);
  const found: FoundDate[] = [];
  for (const [pattern, read] of forms) {
    for (const match of plain.matchAll(pattern)) {
      const day = read(match.slice(1), monthFirst);
      const inside = found.some((other) => match.index < other.end && match.index + match[0].length > other.start);
      if (day && !inside) found.push(whole(plain, match.index, match.index + match[0].length, day));
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}

function whole(line: string, start: number, end: number, day: Day): FoundDate {
  const text = `${day.year}-${pad(day.month)}-${pad(day.day)}`;
  const timed = findTime(line, start, end);
  const lead = /(?:[\p{L}\p{M}]{2,12}\.?,?\s{0,2})?$/u.exec(line.slice(0, timed.start))?.[0] ?? '';
  const begin = isWeekday(lead) ? timed.start - lead.length : timed.start;
  const label = labelBefore(line.slice(0, begin));
  const date = timed.time === undefined ? text : zonedDate(`${text}T${timed.time}:00`, timed.zone);
  return {
    date: isRealDate(date) ? date : text,
    role: label.role,
    start: begin - label.length,
    end: timed.end,
    ambiguous: day.ambiguous === true,
  };
}

function zonedDate(local: string, zone: string | undefined): string {
  if (zone === undefined) return local;
  return zone.includes('/') ? `${local}${DateTime.fromISO(local, { zone }).toFormat('ZZ')}` : `${local}${zone}`;
}

const longestFirst = {
  updated: labels.updated.toSorted((one, other) => other.length - one.length),
  published: labels.published.toSorted((one, other) => other.length - one.length),
};

function labelBefore(text: string): { readonly role: FoundDate['role']; readonly length: number } {
  const low = text.toLowerCase();
  for (const role of ['updated', 'published'] as const) {
    for (const label of longestFirst[role]) {
      const at = low.lastIndexOf(label);
      const between = low.slice(at + label.length);
      if (
        at >= 0 &&
        low.length - at <= label.length + 8 &&
        /^[\s:|\-–—.,]*(?:on|am|le|el|em|at|को)?[\s:]*$/.test(between)
      ) {
        return { role, length: low.length - at };
      }
    }
  }
  return { role: 'unlabelled', length: 0 };
}

const weekdays = weekdayNames();

function isWeekday(lead: string): boolean {
  return weekdays.has(lead.toLowerCase().replace(/[.,\s]+$/, ''));
}

function weekdayNames(): ReadonlySet<string> {
  const names = new Set(['thurs', 'tues', 'wednes', 'बृहस्पतिवार', 'गुरूवार', 'वीरवार', 'रवि', 'इतवार']);
  for (const lang of [
    'en',
    'hi',
    'ur',
    'de',
    'fr',
    'es',
    'pt',
    'it',
    'nl',
    'pl',
    'sv',
    'nb',
    'da',
    'fi',
    'tr',
    'cs',
    'hu',
    'ru',
    'ar',
    'ms',
    'ro',
  ]) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(lang, { weekday, timeZone: 'UTC' });
      for (let day = 1; day <= 7; day += 1)
        names.add(
          format
            .format(Date.UTC(2023, 0, day))
            .toLowerCase()
            .replace(/\.$/, ''),
        );
    }
  }
  return names;
}

function named(y = '', name = '', d = ''): Day | undefined {
  const month = monthNames.get(name.normalize('NFC').toLowerCase());
  return month === undefined ? undefined : dayFrom(y, String(month), d);
}

function numeric(a = '', b = '', y = '', monthFirst = false): Day | undefined {
  const [one, other] = [Number(a), Number(b)];
  const full = y.length === 2 ? `20${y}` : y;
  const swap = other > 12 || (monthFirst && one <= 12);
  const day = swap ? dayFrom(full, a, b) : dayFrom(full, b, a);
  return day && { ...day, ambiguous: one <= 12 && other <= 12 && one !== other };
}

function dayFrom(y = '', m = '', d = ''): Day | undefined {
  const text = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isRealDate(text) ? { year: Number(y), month: Number(m), day: Number(d) } : undefined;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
