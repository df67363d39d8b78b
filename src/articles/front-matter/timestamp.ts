import { DateTime, IANAZone } from 'luxon';
import { memoize } from '../../language/memoize.ts';
import type { Timestamp } from '../model/article.ts';

const format =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?[ \t]*([Zz]|[+-]\d{2}(?::?[0-5]\d(?::?[0-5]\d)?)?)?)?$/;
/** The first year whose dates are read, so that each year has four digits. */
export const firstYear = 1000;
const minute = 60_000;
const day = 1440 * minute;

/**
 * Parses a day, or a day and time (`2024-05-06T10:00:00+05:30`). Accepts a space for the T, a time without seconds, `+0530`, and the seconds of
 * local mean time (`+05:53:28`). Without an offset, it is local time in `timeZone`. Undefined if the text is not a date, if the day does not exist,
 * or if it is not in the years 1000 to 9999 in `timeZone`.
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
    Number(year) >= firstYear &&
    new Date(clock).getUTCDate() === Number(date) &&
    Number(month) <= 12 &&
    Number(month) >= 1;
  if (!real || Number(hours ?? 0) > 23 || Number(minutes ?? 0) > 59 || Number(seconds) > 59) return undefined;
  const ahead = offset === undefined ? undefined : minutesAhead(offset);
  if (ahead !== undefined && Math.abs(ahead) > 16 * 60) return undefined;
  const instant = ahead === undefined ? instantOf(clock, timeZone) : clock - Math.round(ahead * minute);
  const isKept = ahead !== undefined && !/[Zz]/.test(offset ?? '') && hasMeanTime(instant, timeZone);
  const written = isKept ? Math.trunc(ahead) : undefined;
  const millis = written === undefined ? instant : clock - written * minute;
  const stamp = timestampAt(millis, timeZone, { hasTime: hours !== undefined, ahead: written });
  // The year may be another one in the archive's zone.
  return /^[1-9]\d{3}-/.test(stamp.iso) ? stamp : undefined;
}

/**
 * The timestamp of an instant in the archive's zone, to the second. `ahead` are the minutes of another offset. ISO 8601 has no seconds in an offset,
 * so those of local mean time, as in India before 1906, are left out.
 */
export function timestampAt(
  millis: number,
  timeZone: string,
  {
    hasTime,
    ahead = wholeOffsetAt(millis, timeZone),
  }: { readonly hasTime: boolean; readonly ahead?: number | undefined },
): Timestamp {
  const clock = new Date(millis + ahead * minute).toISOString().slice(0, 19);
  return { iso: `${clock}${isoOffset(ahead)}`, millis, day: clock.slice(0, 10), hasTime };
}

/** The zone that shows a timestamp as `iso` has it: the archive's, or an offset such as `+05:53` for a time before standard time. */
export function zoneOf({ millis, iso }: Timestamp, timeZone: string): string {
  return hasMeanTime(millis, timeZone) ? iso.slice(-6) : timeZone;
}

/** Whether the zone's clocks did not differ from UTC by whole minutes. */
function hasMeanTime(millis: number, timeZone: string): boolean {
  return !Number.isInteger(offsetAt(millis, timeZone));
}

function wholeOffsetAt(millis: number, timeZone: string): number {
  return Math.trunc(offsetAt(millis, timeZone));
}

// +05:30, +0530, +05, +05:53:28, Z => minutes
function minutesAhead(offset: string): number {
  if (offset === 'Z' || offset === 'z') return 0;
  const [hours = 0, minutes = 0, seconds = 0] = (offset.match(/\d\d/g) ?? []).map(Number);
  const size = hours * 60 + minutes + seconds / 60;
  return offset.startsWith('-') ? -size : size;
}

function isoOffset(ahead: number): string {
  const size = Math.abs(ahead);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${ahead < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The instant at which local time is `clock`, which is passed as if it were UTC. A time that the zone skips moves on by the gap. */
function instantOf(clock: number, timeZone: string): number {
  const [before, after] = [wholeOffsetAt(clock - day, timeZone), wholeOffsetAt(clock + day, timeZone)];
  if (before === after) return clock - before * minute;
  const millis = DateTime.fromMillis(clock, { zone: 'utc' }).setZone(timeZone, { keepLocalTime: true }).toMillis();
  return hasMeanTime(millis, timeZone) ? clock - wholeOffsetAt(millis, timeZone) * minute : millis;
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
