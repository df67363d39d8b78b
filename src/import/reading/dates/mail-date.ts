import { isRealDate } from './written-date.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const zones: Readonly<Record<string, string>> = {
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};
const form =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{2}|\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(?:([a-z]{1,3}|[+-]\d{4})\s*)?(?:\(.*\))?)?$/i;

/**
 * Reads a date of mails and RSS feeds (RFC 822, 2822), in the form of `writtenDate`: `Thu, 27 Jul 23 10:26 UT`. Also reads a day
 * alone, as spreadsheets write it: `27-Jul-23`. Years of two digits from 50 on are in the last century. Undefined for anything
 * else and for unknown zones.
 */
export function mailDate(text: string): string | undefined {
  const [, day = '', name = '', year = '', hours, minutes = '', seconds = '00', zone] = form.exec(text) ?? [];
  const month = months.indexOf(name.toLowerCase()) + 1;
  const offset =
    zone === undefined ? '' : /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zones[zone.toLowerCase()];
  if (month === 0 || offset === undefined) return undefined;
  const full = year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`;
  const two = (number: string | number): string => String(number).padStart(2, '0');
  const time = hours === undefined ? '' : `T${two(hours)}:${minutes}:${seconds}${offset}`;
  const date = `${full}-${two(month)}-${two(day)}${time}`;
  return isRealDate(date) ? date : undefined;
}
