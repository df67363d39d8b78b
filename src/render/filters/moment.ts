import type { Timestamp } from '../../articles/model/article.ts';
import { clock } from './clock.ts';
import { longDate } from './long-date.ts';
import { zoneName } from './zone-name.ts';

/** Date, time and zone of a timestamp, or the date alone if it has no time. `27 जुलाई 2023, सुबह 10:26 IST` */
export function moment(stamp: Timestamp, lang: string, timeZone: string): string {
  const day = longDate(stamp.day, lang);
  if (!stamp.hasTime) return day;
  const comma = lang === 'ur' ? '،' : ',';
  return `${day}${comma} ${clock(stamp, lang, timeZone)} ${zoneName(stamp.millis, timeZone)}`;
}
