import { DateTime } from 'luxon';
import { parseTimestamp } from '../../../articles/front-matter/timestamp.ts';

/** A date as a source has it: ISO 8601; a day, or with a time, or with a time and its zone. */
export const writtenDate = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?)?$/;

const zoned = /(?:Z|[+-]\d{2}:\d{2})$/;

export function hasTime(date: string): boolean {
  return date.includes('T');
}

export function hasZone(date: string): boolean {
  return hasTime(date) && zoned.test(date);
}

/** The same moment with a zone: a time without one is a time in the archive's zone. A day stays a day. */
export function withZone(date: string, zone: string): string {
  if (!hasTime(date) || hasZone(date)) return date.replace(/Z$/, '+00:00');
  const moment = DateTime.fromISO(date, { zone });
  return `${date}${moment.toFormat('ZZ')}`;
}

/** The day of a date: in the archive's zone where the moment is known, else as written. */
export function dayOf(date: string, zone: string): string {
  if (!hasZone(date)) return date.slice(0, 10);
  if (last.date !== date || last.zone !== zone) {
    const day = parseTimestamp(date, zone)?.day ?? DateTime.fromISO(date, { zone }).toFormat('yyyy-MM-dd');
    last = { date, zone, day };
  }
  return last.day;
}

// It is asked for again where an article is placed and where it is written.
let last = { date: '', zone: '', day: '' };

/** Whether a date in the form above exists: no 31 February, no 25 o'clock. */
export function isRealDate(date: string): boolean {
  return writtenDate.test(date) && (isPlain(date) || DateTime.fromISO(date, { setZone: true }).isValid);
}

// Nearly every date is of this kind, which needs no calendar: 2024-05-06T10:00:00+05:30
function isPlain(date: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/.test(
    date,
  );
}
