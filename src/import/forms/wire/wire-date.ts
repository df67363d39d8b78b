import { monthsNamed } from '../../reading/dates/names/month-names.ts';
import { isRealDate } from '../../reading/dates/written-date.ts';
import zones from '../../reading/dates/zones.json' with { type: 'json' };

const offsets: Readonly<Record<string, string>> = zones;

// AP-WF-11-13-13 1509GMT
const ofAnpa = /-(\d{1,2})-(\d{1,2})-(\d{2}|\d{4}) (\d{2})(\d{2}) ?([A-Z]{1,4})?(?![A-Z\d])/i;
// 212322 GMT Nov 18
const ofIptc = /(?<!\d)(\d{2})(\d{2})(\d{2})(?: ?([A-Z]{1,4}))? ([\p{L}]{3,10})\.? (\d{4}|\d{2})(?!\d)/iu;

/** The date that follows the text of a message, in the form of `writtenDate`; undefined if there is none. */
export function wireDate(text: string): string | undefined {
  const anpa = ofAnpa.exec(text);
  if (anpa) {
    const [, month = '', day = '', year = '', hours = '', minutes = '', zone] = anpa;
    return dateOf(year, Number(month), day, `${hours}:${minutes}`, zone);
  }
  const [, day = '', hours = '', minutes = '', zone, name = '', year = ''] = ofIptc.exec(text) ?? [];
  const month = monthsNamed(name)?.[0];
  return month === undefined ? undefined : dateOf(year, month, day, `${hours}:${minutes}`, zone);
}

/** The date in the header of ANPA, which has no year, in the year of another date that is not before it: `11-13`. */
export function headerDate(monthAndDay: string, latest: string): string | undefined {
  const [, month = '', day = ''] = /^(\d{1,2})-(\d{1,2})$/.exec(monthAndDay) ?? [];
  const inYear = (year: number): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const year = Number(latest.slice(0, 4));
  const date = inYear(year) > latest.slice(0, 10) ? inYear(year - 1) : inYear(year);
  return isRealDate(date) ? date : undefined;
}

// The formats are of 1979 and later.
function dateOf(year: string, month: number, day: string, time: string, zone: string | undefined): string | undefined {
  const full = year.length === 4 ? year : `${Number(year) < 79 ? '20' : '19'}${year}`;
  const offset = zone === undefined ? '' : (offsets[zone.toUpperCase()] ?? '');
  const date = `${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}T${time}:00${offset}`;
  return isRealDate(date) ? date : undefined;
}
