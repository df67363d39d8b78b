import { memoize } from '../../../language/memoize.ts';

const zoneFormats = memoize((timeZone) =>
  ['en-IN', 'en-US', 'en-GB'].map(
    (name) => new Intl.DateTimeFormat(name, { timeZone, timeZoneName: 'short', hour: 'numeric' }),
  ),
);

/** The zone's short name if English has one (IST, EDT, CEST), else its offset (GMT+5:45). */
export function zoneName(millis: number, timeZone: string): string {
  let name = '';
  for (const format of zoneFormats(timeZone)) {
    name = format.formatToParts(millis).find((part) => part.type === 'timeZoneName')?.value ?? '';
    if (!name.startsWith('GMT')) break;
  }
  return name;
}
