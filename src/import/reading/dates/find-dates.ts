import { DateTime } from 'luxon';
import { type DateLabel, labelBefore } from './date-label.ts';
import { type Day, type DayForm, longestDay, type ReadDay, shortYearForms, yearForms } from './day-forms.ts';
import { findTime } from './find-time.ts';
import type { NameMeanings } from './names/name-meanings.ts';
import { weekdaysNamed } from './names/weekday-names.ts';
import { plainDigits } from './plain-digits.ts';
import { isRealDate } from './written-date.ts';

/** A date in a line of text. */
export interface FoundDate {
  /** See `writtenDate`. */
  readonly date: string;
  readonly role: DateLabel['role'];
  /** Its place in the line, with its label, weekday, time and zone. */
  readonly start: number;
  readonly end: number;
  /** Why the day may be another one. */
  readonly doubt?: string;
}

/** All dates in a line, in their order. `monthFirst` reads 03/04/2023 as 4 March. */
export function findDates(line: string, monthFirst = false): readonly FoundDate[] {
  const head = line.slice(0, 2000);
  if (!/\p{Nd}/u.test(head)) return [];
  const plain = plainDigits(head);
  const dates: FoundDate[] = [];
  const search = ([pattern, read]: DayForm, from: number, to: number): void => {
    for (const match of plain.slice(from, to).matchAll(pattern)) {
      const day = read(match.slice(1), monthFirst);
      const [start, end] = [from + match.index + (day?.skip ?? 0), from + match.index + match[0].length];
      const inside = dates.some((other) => start < other.end && end > other.start);
      if (day && !inside) dates.push(foundDate(plain, start, end, day, monthFirst));
    }
  };
  const years = [...plain.matchAll(/(?:19|20|25)\d{2}/g)]
    .map(({ index }) => index)
    .filter((at) => dayNumber.test(plain.slice(Math.max(0, at - longestDay), at + longestDay)));
  for (const form of years.length === 0 ? [] : yearForms)
    for (const at of years) search(form, Math.max(0, at - longestDay), at + longestDay);
  for (const form of shortYearForms) search(form, 0, plain.length);
  return dates.toSorted((first, other) => first.start - other.start);
}

function foundDate(line: string, start: number, end: number, { days }: ReadDay, monthFirst: boolean): FoundDate {
  const timed = findTime(line, start, end);
  const lead =
    /(?:[\p{L}\p{M}]{2,14}(?:-[\p{L}\p{M}]{2,8})?[.,،]{0,2}\s{0,2})?$/u.exec(line.slice(0, timed.start))?.[0] ?? '';
  const weekdays = weekdaysNamed(lead);
  const begin = weekdays ? timed.start - lead.length : timed.start;
  const label = labelBefore(line.slice(0, begin));
  const isAmerican =
    !monthFirst &&
    (americanZone.test(line.slice(timed.start, timed.end)) ||
      (/^[A-Z][a-z]{2},\s$/.test(lead) && /^\d{2}\/\d{2}\/\d{4} - \d/.test(line.slice(timed.start, timed.end))));
  const { day, doubt } = chooseDay(
    isAmerican ? days.toReversed() : days,
    weekdays,
    lead.trim().length >= shortestWeekday,
  );
  const text = `${day.year}-${pad(day.month)}-${pad(day.day)}`;
  const date = timed.time === undefined ? text : zonedDate(`${text}T${timed.time}:00`, timed.zone);
  return {
    date: isRealDate(date) ? date : text,
    role: label.role,
    start: begin - label.length,
    end: timed.end,
    ...(doubt === undefined ? {} : { doubt }),
  };
}

const dayNumber = /(?<!\d)\d{1,2}(?!\d)/;
// Dates with the zones of North America have the month first, and so has the form of Drupal: Fri, 03/12/2021 - 14:05.
const americanZone = /(?<!\p{L})[ACEMP][SD]?T(?!\p{L})/u;
/** The doubt about 03/04/2023. */
export const swappedDoubt = 'day and month could be swapped';
const lastYear = 2049;
// Shorter names are also other words: "di 5 maggio".
const shortestWeekday = 5;

/** The day that is meant. A weekday beside it decides between several. */
function chooseDay(
  days: readonly Day[],
  weekdays: NameMeanings | undefined,
  isSure: boolean,
): { readonly day: Day; readonly doubt?: string } {
  const fitting = days.filter((day) => weekdays?.includes(weekdayOf(day)) ?? true);
  const [day = { year: 0, month: 0, day: 0 }] = fitting.length > 0 ? fitting : days;
  if (fitting.length === 0 && isSure) return { day, doubt: 'the weekday beside it is another' };
  if (day.year > lastYear) return { day, doubt: 'the year may be of another calendar' };
  if (fitting.length === 1 || days.length === 1) return { day };
  const isSwapped = days.some(({ day: number }) => number !== day.day);
  return {
    day,
    doubt: isSwapped ? swappedDoubt : 'the name of the month means another month in another language',
  };
}

function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

function zonedDate(local: string, zone: string | undefined): string {
  if (zone === undefined) return local;
  return zone.includes('/') ? `${local}${DateTime.fromISO(local, { zone }).toFormat('ZZ')}` : `${local}${zone}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
