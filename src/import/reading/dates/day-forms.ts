import { monthsNamed } from './names/month-names.ts';
import tables from './names/names.json' with { type: 'json' };
import { isRealDate } from './written-date.ts';

/** A day of the calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a written day may mean, the most likely first. */
export interface ReadDay {
  readonly days: readonly Day[];
  /** How many characters before the day belong to another word: "PressApril 28, 2023". */
  readonly skip?: number;
}

// A letter or mark. The flags `u` and `i` would make these patterns ten times as slow to compile, which each thread does.
const { letters } = tables;
const anyCase = (words: string): string =>
  words.replace(/\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
// Some short forms have full stops inside: ก.ค.
const word = `${letters}+(?:[.'’]${letters}+){0,2}`;
// A name of two words (تشرين الأول), or a name with a connecting word (de julio, julio de).
const name = `(${word}(?:\\.?\\s${word})?)`;
// A time or an age may follow the year without a space: "20232:23 PM", "20233 years ago".
const yearEnd = `(?!\\d(?!\\d?:\\d{2}|\\d?\\s(?:${anyCase('year|month|week|day|hour')})[sS]?(?!${letters})))`;
const year = '((?:19|20|25)\\d{2})';
// de, of, ta’, del, г.
const link = `(?:${letters}{1,3}\\.?\\s|[dD]['’]|${anyCase('ta')}['’]\\s)?`;
const nameEnd = "[.,،’'׳॰]{0,2}";
const era = '(?:[พค]\\.ศ\\.\\s?)?';
const ordinal = `(?:${anyCase('st|nd|rd|th|er|re|ος|mh|ê|ی')}|[.ºª°])?`;
const mark = '[\\u200e\\u200f]?';

type Reader = (groups: readonly string[], monthFirst: boolean) => ReadDay | undefined;

/** A form in which a day is written, and its reader. */
export type DayForm = readonly [RegExp, Reader];

/** The longest day with a year of four digits, before and after its year. */
export const longestDay = 70;

/** The forms with a year of four digits. All forms are tried in their order. */
export const yearForms: readonly DayForm[] = [
  [
    new RegExp(`(?<!\\d)${year}([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{1,2})(?!\\d)`, 'g'),
    ([y, , m, d]) => only(dayFrom(y, m, d)),
  ],
  [
    new RegExp(`(?<!\\d)${year}\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]`, 'g'),
    ([y, m, d]) => only(dayFrom(y, m, d)),
  ],
  [
    new RegExp(
      `(?<!\\d)(\\d{1,2})\\s(?:${anyCase('tháng|thg')})\\s(\\d{1,2})(?:,|\\s${anyCase('năm')})?\\s${year}${yearEnd}`,
      'g',
    ),
    ([d, m, y]) => only(dayFrom(y, m, d)),
  ],
  [
    new RegExp(
      `(?<!\\d)(\\d{1,2})(?!\\s?[aApP]\\.?[mM])${ordinal}[\\s,./–-]{0,2}${link}${name}${nameEnd}[\\s,./–-]{0,3}${link}${era}${year}${yearEnd}`,
      'g',
    ),
    ([d, month, y]) => named(y, month, d),
  ],
  [
    new RegExp(
      `(?<!${letters})${name}${nameEnd}\\s?(\\d{1,2})(?:${anyCase('st|nd|rd|th')})?(?:\\s${anyCase('lia')})?[\\s,]{1,3}${year}${yearEnd}`,
      'g',
    ),
    ([month, d, y]) => named(y, month, d, true),
  ],
  [
    new RegExp(
      `(?<!\\d)${year}(?:\\(${anyCase('e')}\\)${anyCase('ko')}|\\s[mM]\\.)?[\\s.,-]{1,3}${name}${nameEnd}[\\s-](\\d{1,2})(?![\\d:])`,
      'g',
    ),
    ([y, month, d]) => named(y, month, d),
  ],
  [
    new RegExp(`(?<!\\d)${year}(?:\\.\\s${anyCase('gada')}|[\\s-][жЖ]\\.,?)\\s(\\d{1,2})\\.?[\\s-]${name}`, 'g'),
    ([y, d, month]) => named(y, month, d),
  ],
];

/** The forms whose year may have two digits. */
export const shortYearForms: readonly DayForm[] = [
  [
    new RegExp(`(?<!\\d)(\\d{1,2})-(${letters}{3,9})-(\\d{2})(?!\\d)`, 'g'),
    ([d, month, y]) => named(`20${y}`, month, d),
  ],
  [
    new RegExp(`(?<![\\d.])(\\d{1,2})${mark}([./-])\\s?(\\d{1,2})${mark}\\2\\s?((?:19|20)?\\d{2})(?!\\.?\\d)`, 'g'),
    ([a, , b, y], monthFirst) => numeric(a, b, y, monthFirst),
  ],
];

function named(y = '', written = '', d = '', canSkip = false): ReadDay | undefined {
  const found = monthIn(written, canSkip);
  if (found === undefined) return undefined;
  // The Buddhist era of Thai dates.
  const isThai = /\p{Script=Thai}/u.test(written);
  const full = Number(y) >= 2500 ? (isThai ? String(Number(y) - 543) : '') : y;
  const days = found.months.flatMap((month) => dayFrom(full, String(month), d) ?? []);
  return days.length === 0 ? undefined : { days, skip: found.start };
}

interface FoundMonth {
  readonly months: readonly number[];
  /** The place where the name starts. */
  readonly start: number;
}

/** The months of a name, with or without a short word beside it. With `canSkip`, after another word: "PressApril", "at The Post April". */
function monthIn(written: string, canSkip: boolean): FoundMonth | undefined {
  const space = written.search(/\s/);
  const second = written.slice(space + 1);
  const parts = [
    { text: written, start: 0 },
    ...(space > 0 && isConnecting(second) ? [{ text: written.slice(0, space), start: 0 }] : []),
    ...(space > 0 && (canSkip || isConnecting(written.slice(0, space))) ? [{ text: second, start: space + 1 }] : []),
    ...(canSkip ? gluedNames(written) : []),
  ];
  for (const { text, start } of parts) {
    const months = monthsNamed(text);
    if (months !== undefined) return { months, start: canSkip ? start : 0 };
  }
  return undefined;
}

// "Associated PressApril" => April
function gluedNames(written: string): readonly { readonly text: string; readonly start: number }[] {
  return [...written.matchAll(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu)].map(({ index }) => ({
    text: written.slice(index),
    start: index,
  }));
}

function isConnecting(text: string): boolean {
  return text.length <= 3;
}

function numeric(a = '', b = '', y = '', monthFirst = false): ReadDay | undefined {
  const full = y.length === 2 ? `20${y}` : y;
  const days = [dayFrom(full, b, a), dayFrom(full, a, b)].filter((day) => day !== undefined);
  if (days.length === 0) return undefined;
  if (a === b || days.length === 1) return { days: days.slice(0, 1) };
  return { days: monthFirst ? days.toReversed() : days };
}

function only(day: Day | undefined): ReadDay | undefined {
  return day && { days: [day] };
}

function dayFrom(y = '', m = '', d = ''): Day | undefined {
  const text = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isRealDate(text) ? { year: Number(y), month: Number(m), day: Number(d) } : undefined;
}
