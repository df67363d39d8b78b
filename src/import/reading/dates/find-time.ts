import zones from './zones.json' with { type: 'json' };

/** The time that belongs to a date, and the place of date and time together. */
export interface FoundTime {
  /** `10:26`. */
  readonly time?: string;
  /** `+05:30`, or an IANA name if the offset changes with the season. */
  readonly zone?: string;
  readonly start: number;
  readonly end: number;
}

const clock = '(\\d{1,2})\\s?[:.hH]\\s?(\\d{2})(?:\\s?:\\s?\\d{2})?(?:\\.\\d+)?';
const half = '\\s?([ap]\\.?\\s?m\\.?(?![\\p{L}])|पूर्वाह्न|अपराह्न|एएम|पीएम)?';
const names = Object.keys(zones)
  .toSorted((first, other) => other.length - first.length)
  .join('|');
const zone = `(?:\\s?(?:Uhr|बजे|hrs?|h)(?![\\p{L}]))?(?:\\s?[([]?\\s?(${names})(?![\\p{L}\\p{M}+\\d])\\s?[)\\]]?|\\s?[([]?\\s?(?:UTC|GMT)?\\s?([+-])(\\d{1,2}):?(\\d{2})?(?!\\d)\\s?[)\\]]?)?`;
const after = new RegExp(
  `^(?:T|[\\s,|•·@–—-]{0,4}(?:at|um|kl\\.?|à|a las|às|o godz\\.?|को|,)?[\\s,]{0,2})${clock}${half}${zone}`,
  'iu',
);
const before = new RegExp(
  `${clock}${half}${zone}[\\s,|•·–—-]{0,4}(?:(?:on|am|le|el)\\s)?(?:[\\p{L}\\p{M}]{2,12}\\.?,?\\s{1,2})?$`,
  'iu',
);

/** The time after or before the date between `start` and `end`. */
export function findTime(line: string, start: number, end: number): FoundTime {
  const following = after.exec(line.slice(end, end + 80));
  if (following) return { ...read(following), start, end: end + following[0].length };
  const from = Math.max(0, start - 60);
  const preceding = before.exec(line.slice(from, start));
  if (preceding) return { ...read(preceding), start: from + preceding.index, end };
  return { start, end };
}

function read(match: RegExpExecArray): Pick<FoundTime, 'time' | 'zone'> {
  const [, hours = '', minutes = '', meridian, name, sign, ahead, past] = match;
  const hour = hour24(Number(hours), meridian);
  if (hour > 23 || Number(minutes) > 59) return {};
  const time = `${String(hour).padStart(2, '0')}:${minutes}`;
  const offset = name === undefined ? offsetFrom(sign, ahead, past) : zoneOf(name);
  return offset === undefined ? { time } : { time, zone: offset };
}

function hour24(hour: number, meridian: string | undefined): number {
  if (meridian === undefined || hour > 12) return hour;
  const afternoon = /^p|अपराह्न|पीएम/i.test(meridian);
  return (hour % 12) + (afternoon ? 12 : 0);
}

function zoneOf(name: string): string | undefined {
  const key = name.toUpperCase() as keyof typeof zones;
  return zones[key];
}

function offsetFrom(sign: string | undefined, hours: string | undefined, minutes = '00'): string | undefined {
  if (sign === undefined || hours === undefined || Number(hours) > 14) return undefined;
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
