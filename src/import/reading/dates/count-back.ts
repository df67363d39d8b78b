import { DateTime } from 'luxon';
import type { Age } from './find-age.ts';
import { hasTime } from './written-date.ts';

/**
 * Subtracts an age from the day or moment of retrieval. The result is a day, or a minute if the age is in hours or less and the
 * moment is known. Undefined if `retrieved` is not a date.
 */
export function countBack({ unit, count, time }: Age, retrieved: string): string | undefined {
  const from = DateTime.fromISO(retrieved, { setZone: true });
  if (!from.isValid) return undefined;
  const isShort = unit === 'second' || unit === 'minute' || unit === 'hour';
  if (isShort && !hasTime(retrieved)) {
    const days = unit === 'hour' ? Math.floor(count / 24) : 0;
    return from.minus({ days }).toISODate() ?? undefined;
  }
  const then = from.minus({ [`${unit}s`]: count });
  if (isShort)
    return `${then.toFormat("yyyy-MM-dd'T'HH:mm")}:00${/(?:Z|[+-]\d{2}:\d{2})$/.test(retrieved) ? then.toFormat('ZZ') : ''}`;
  const day = then.toISODate();
  return day === null || time === undefined ? (day ?? undefined) : `${day}T${time}:00`;
}
