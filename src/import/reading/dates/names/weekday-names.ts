import { lazy } from '../../../../language/memoize.ts';
import { weekdayKey } from './name-keys.ts';
import { type NameMeanings, readMeanings } from './name-meanings.ts';
import tables from './names.json' with { type: 'json' };

const weekdayNames = lazy(() => readMeanings(tables.weekdays));

/** The days of the week with a name in one of many languages, 1 for Monday; undefined for other words. */
export function weekdaysNamed(word: string): NameMeanings | undefined {
  return weekdayNames().get(weekdayKey(word.replace(/(?<![.,،\s])[.,،\s]+$/, '')));
}
