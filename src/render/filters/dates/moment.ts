import { zoneOf } from '../../../articles/front-matter/timestamp.ts';
import type { Timestamp } from '../../../articles/model/article.ts';
import { conventions } from '../../../language/conventions.ts';
import { longDate } from './calendar-date.ts';
import { dateFormat } from './date-format.ts';
import { zoneName } from './zone-name.ts';

/** Date, time and zone of a timestamp, or the date alone if it has no time. `27 जुलाई 2023, सुबह 10:26 IST` */
export function moment(stamp: Timestamp, lang: string, timeZone: string): string {
  const day = longDate(stamp.day, lang);
  if (!stamp.hasTime) return day;
  const { comma = ',' } = conventions(lang);
  return `${day}${comma} ${clock(stamp, lang, timeZone)} ${zoneName(stamp.millis, zoneOf(stamp, timeZone))}`;
}

/** The time of day in the archive's zone: `सुबह 10:26` in languages that name parts of the day, else `10:26 am`. */
export function clock(stamp: Timestamp, lang: string, timeZone: string): string {
  const shape = conventions(lang).namesDayPeriods ? 'clockByPeriod' : 'clock';
  return dateFormat(lang, shape, zoneOf(stamp, timeZone)).format(stamp.millis);
}
