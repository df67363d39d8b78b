import { lazy } from '../../../../language/memoize.ts';
import { monthKey } from './name-keys.ts';
import { type NameMeanings, readMeanings } from './name-meanings.ts';
import tables from './names.json' with { type: 'json' };

/** The numbers of months by name in the languages of most newspapers. See `monthsNamed`. */
export const monthNames = lazy(() => readMeanings(tables.months.news));
const otherMonthNames = lazy(() => readMeanings(tables.months.others));

/**
 * The numbers of the months with a name in any language of Intl, as it stands alone or after a day (июль, 1 июля). Some names are
 * those of several months: `listopad` is November in Polish and Czech, and October in Croatian. Undefined for other words.
 */
export function monthsNamed(name: string): NameMeanings | undefined {
  const key = monthKey(name);
  return monthNames().get(key) ?? (/^[a-z]{1,2}$/.test(key) ? undefined : otherMonthNames().get(key));
}
