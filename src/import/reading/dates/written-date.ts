import { DateTime } from 'luxon';
import { parseTimestamp } from '../../../articles/front-matter/timestamp.ts';
import { falseZoneOf } from './false-zone.ts';

/** A date of a source in ISO 8601: a day, a day and time, or a day and time with a zone. */
export const writtenDate = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?)?$/;

const zoned = /(?:Z|[+-]\d{2}:\d{2})$/;

export function hasTime(date: string): boolean {
  return date.includes('T');
}

export function hasZone(date: string): boolean {
  return hasTime(date) && zoned.test(date);
}

/** Adds the zone of the archive to a time without a zone. A day stays a day. */
export function withZone(date: string, zone: string): string {
  if (!hasTime(date) || hasZone(date)) return date.replace(/Z$/, '+00:00');
  const moment = DateTime.fromISO(date, { zone });
  return `${date}${moment.toFormat('ZZ')}`;
}

/** The day of a date. With a zone it is the day in the zone of the archive, else the day as written. */
export function dayOf(date: string, zone: string): string {
  if (!hasZone(date)) return date.slice(0, 10);
  if (last.date !== date || last.zone !== zone) {
    const day = parseTimestamp(date, zone)?.day ?? DateTime.fromISO(date, { zone }).toFormat('yyyy-MM-dd');
    last = { date, zone, day };
  }
  return last.day;
}

// The day of the last article: it is used when the article is placed and again when it is written.
let last = { date: '', zone: '', day: '' };

/** Whether a date has this form and exists: no 31 February, no hour 25, no zone +17:00. */
export function isRealDate(date: string): boolean {
  if (!writtenDate.test(date)) return false;
  return isPlain(date) || (falseZoneOf(date) === undefined && DateTime.fromISO(date, { setZone: true }).isValid);
}

// A quick test for nearly all dates, without a calendar: 2024-05-06T10:00:00+05:30
function isPlain(date: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))?)?$/.test(
    date,
  );
}
