import { DateTime } from 'luxon';
import { type DateLabel, labelBefore } from './date-label.ts';
import { type Day, dayForms } from './day-forms.ts';
import { findTime } from './find-time.ts';
import { plainDigits } from './plain-digits.ts';
import { isWeekday } from './weekday-names.ts';
import { isRealDate } from './written-date.ts';

/** A date in a line of text. */
export interface FoundDate {
  /** See `writtenDate`. */
  readonly date: string;
  readonly role: DateLabel['role'];
  /** Its place in the line, with its label, weekday, time and zone. */
  readonly start: number;
  readonly end: number;
  /** Day and month could be swapped. */
  readonly ambiguous: boolean;
}

/** All dates in a line, in their order. `monthFirst` reads 03/04/2023 as 4 March. */
export function findDates(line: string, monthFirst = false): readonly FoundDate[] {
  const head = line.slice(0, 2000);
  if (!/\p{Nd}/u.test(head)) return [];
  const plain = plainDigits(head);
  const dates: FoundDate[] = [];
  for (const [pattern, read] of dayForms) {
    for (const match of plain.matchAll(pattern)) {
      const day = read(match.slice(1), monthFirst);
      const inside = dates.some((other) => match.index < other.end && match.index + match[0].length > other.start);
      if (day && !inside) dates.push(foundDate(plain, match.index, match.index + match[0].length, day));
    }
  }
  return dates.toSorted((first, other) => first.start - other.start);
}

function foundDate(line: string, start: number, end: number, day: Day): FoundDate {
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

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
