const formats = new Map<string, readonly Intl.DateTimeFormat[]>();

/** The zone's short name if English has one (IST, EDT, CEST), else its offset (GMT+5:45). */
export function zoneName(millis: number, timeZone: string): string {
  let candidates = formats.get(timeZone);
  if (candidates === undefined) {
    candidates = ['en-IN', 'en-US', 'en-GB'].map(
      (name) => new Intl.DateTimeFormat(name, { timeZone, timeZoneName: 'short', hour: 'numeric' }),
    );
    formats.set(timeZone, candidates);
  }
  let name = '';
  for (const format of candidates) {
    name = format.formatToParts(millis).find((part) => part.type === 'timeZoneName')?.value ?? '';
    if (!name.startsWith('GMT')) break;
  }
  return name;
}
