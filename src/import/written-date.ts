import { DateTime } from 'luxon';

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
  return hasZone(date) ? DateTime.fromISO(date, { zone }).toFormat('yyyy-MM-dd') : date.slice(0, 10);
}

/** Whether a date in the form above exists: no 31 February, no 25 o'clock. */
export function isRealDate(date: string): boolean {
  return writtenDate.test(date) && DateTime.fromISO(date, { setZone: true }).isValid;
}
