import { DateTime, IANAZone } from 'luxon';
import { memoize } from '../../language/memoize.ts';
import type { Timestamp } from '../model/article.ts';

const format =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?[ \t]*([Zz]|[+-]\d{2}(?::?\d{2})?)?)?$/;
const minute = 60_000;
const day = 1440 * minute;

/**
 * Parses a day, or a day and time (`2024-05-06T10:00:00+05:30`). Accepts a space for the T, a time without seconds, and `+0530`.
 * Without an offset, it is local time in `timeZone`. Undefined if the text is not a date or the day does not exist.
 */
export function parseTimestamp(text: string, timeZone: string): Timestamp | undefined {
  const parts = format.exec(text);
  if (!parts) return undefined;
  const [, year, month, date, hours, minutes, seconds = '0', offset] = parts;
  const clock = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(date),
    Number(hours ?? 0),
    Number(minutes ?? 0),
    Number(seconds),
  );
  const real =
    Number(year) >= 1000 && new Date(clock).getUTCDate() === Number(date) && Number(month) <= 12 && Number(month) >= 1;
  if (!real || Number(hours ?? 0) > 23 || Number(minutes ?? 0) > 59 || Number(seconds) > 59) return undefined;
  const ahead = offset === undefined ? undefined : minutesAhead(offset);
  if (ahead !== undefined && Math.abs(ahead) > 16 * 60) return undefined;
  const millis = ahead === undefined ? instantOf(clock, timeZone) : clock - ahead * minute;
  return timestampAt(millis, timeZone, hours !== undefined);
}

/** The timestamp of an instant in the archive's zone, to the second. */
export function timestampAt(millis: number, timeZone: string, hasTime: boolean): Timestamp {
  const ahead = offsetAt(millis, timeZone);
  const clock = new Date(millis + ahead * minute).toISOString().slice(0, 19);
  return { iso: `${clock}${isoOffset(ahead)}`, millis, day: clock.slice(0, 10), hasTime };
}

// +05:30, +0530, +05, Z => minutes
function minutesAhead(offset: string): number {
  if (offset === 'Z' || offset === 'z') return 0;
  const size = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3).replace(':', ''));
  return offset.startsWith('-') ? -size : size;
}

function isoOffset(ahead: number): string {
  // ISO 8601 has no seconds in an offset. Local mean time, as in India before 1906, is rounded down to the minute.
  const size = Math.floor(Math.abs(ahead));
  const two = (part: number) => String(part).padStart(2, '0');
  return `${ahead < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The instant at which local time is `clock`, which is passed as if it were UTC. A time that the zone skips moves on by the gap. */
function instantOf(clock: number, timeZone: string): number {
  const [before, after] = [offsetAt(clock - day, timeZone), offsetAt(clock + day, timeZone)];
  if (before === after) return clock - before * minute;
  return DateTime.fromMillis(clock, { zone: 'utc' }).setZone(timeZone, { keepLocalTime: true }).toMillis();
}

/** For each zone, the offset of each span. Undefined if it changes within the span. */
const offsetsOf = memoize(() => new Map<number, number | undefined>());

/** No zone ever changed its offset and changed it back within this time. The shortest period is seven days. */
const span = 4 * day;

/** Minutes that the zone is ahead of UTC. A call of luxon takes 10 µs, so spans without a change of offset are cached. */
function offsetAt(millis: number, timeZone: string): number {
  const offsets = offsetsOf(timeZone);
  const start = Math.floor(millis / span) * span;
  const cached = offsets.get(start);
  if (cached !== undefined) return cached;
  const zone = IANAZone.create(timeZone);
  if (offsets.has(start)) return zone.offset(millis);
  const offset = zone.offset(start);
  offsets.set(start, offset === zone.offset(start + span) ? offset : undefined);
  return offsets.get(start) ?? zone.offset(millis);
}
