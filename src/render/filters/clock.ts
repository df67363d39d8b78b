import type { Timestamp } from '../../articles/model/article.ts';
import { dateFormat } from './date-format.ts';

const byPeriod = new Set(['hi', 'ur', 'mr', 'ne', 'bn']);

/** The time of day in the archive's zone: `सुबह 10:26` in languages that name parts of the day, else `10:26 am`. */
export function clock(stamp: Timestamp, lang: string, timeZone: string): string {
  return dateFormat(lang, byPeriod.has(lang) ? 'clockByPeriod' : 'clock', timeZone).format(stamp.millis);
}
