import { weekdayKey } from '../../src/import/reading/dates/names/name-keys.ts';
import { newsLanguages } from './date-languages.ts';
import { namesByMeaning } from './names-by-meaning.ts';

// Spellings that Intl does not have.
const others: readonly (readonly [string, number])[] = [
  ['tues', 2],
  ['wednes', 3],
  ['thurs', 4],
  ['बृहस्पतिवार', 4],
  ['गुरूवार', 4],
  ['वीरवार', 4],
  ['रवि', 7],
  ['इतवार', 7],
];

const mostLanguages = 40;

/** The names of the days of the week in many languages, 1 for Monday. */
export function weekdayTable(): Record<string, string> {
  return namesByMeaning([...newsLanguages.slice(0, mostLanguages).flatMap(namesIn), ...others]);
}

function namesIn(lang: string): readonly (readonly [string, number])[] {
  return (['long', 'short'] as const).flatMap((weekday) => {
    const format = new Intl.DateTimeFormat(lang, { weekday, timeZone: 'UTC' });
    return [1, 2, 3, 4, 5, 6, 7].map((day) => [weekdayKey(format.format(Date.UTC(2023, 0, day + 1))), day] as const);
  });
}
