import { falseZoneOf } from './false-zone.ts';
import { findDates } from './find-dates.ts';
import { mailDate } from './mail-date.ts';
import { isRealDate } from './written-date.ts';

/**
 * Reads a date of front matter, in the form of `writtenDate`. Midnight without a zone is a day. Seconds of local mean time are left out: `+05:53:28`. `monthFirst`: see `findDates`. A zone that does not exist is left
 * out.
 */
export function frontDate(value: unknown, monthFirst = false): string | undefined {
  if (value instanceof Date) return fromDate(value);
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const dated = String(value).trim();
  const falseZone = falseZoneOf(dated);
  const text = falseZone === undefined ? dated : dated.slice(0, dated.lastIndexOf(falseZone)).trim();
  const exact =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|[+-]\d{1,2}(?::?\d{2}(?::\d{2})?)?)?$/i.exec(
      text,
    );
  const date = exact ? isoDate(exact) : (mailDate(text) ?? findDates(text, monthFirst)[0]?.date);
  if (date === undefined || !isRealDate(date)) return undefined;
  return date.replace(/T00:00:00$/, '');
}

function isoDate([, day = '', hours = '', minutes = '', seconds = '00', zone]: RegExpExecArray): string {
  return `${day}T${hours.padStart(2, '0')}:${minutes}:${seconds}${offset(zone)}`;
}

function offset(zone: string | undefined): string {
  if (zone === undefined) return '';
  const parts = /^([+-])(\d{1,2}):?(\d{2})?/.exec(zone);
  return parts ? `${parts[1]}${(parts[2] ?? '').padStart(2, '0')}:${parts[3] ?? '00'}` : 'Z';
}

// The dates of the TOML library know the zone that was written. Plain dates of JavaScript do not.
function fromDate(value: Date): string | undefined {
  if (Number.isNaN(value.getTime())) return undefined;
  return frontDate(value.toISOString().replace(/\.\d+/, ''));
}
