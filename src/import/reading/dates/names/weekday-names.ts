import { lazy } from '../../../../language/memoize.ts';
import { newsLanguages } from './date-languages.ts';
import { type NameMeanings, nameMeanings } from './name-meanings.ts';

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
const weekdayNames = lazy(() => nameMeanings([...namesIn(newsLanguages.slice(0, mostLanguages)), ...others]));

/** The days of the week with a name in one of many languages, 1 for Monday; undefined for other words. */
export function weekdaysNamed(word: string): NameMeanings | undefined {
  return weekdayNames().get(weekdayKey(word.replace(/(?<![.,،\s])[.,،\s]+$/, '')));
}

function namesIn(languages: readonly string[]): readonly (readonly [string, number])[] {
  return languages.flatMap((lang) =>
    (['long', 'short'] as const).flatMap((weekday) => {
      const format = new Intl.DateTimeFormat(lang, { weekday, timeZone: 'UTC' });
      return [1, 2, 3, 4, 5, 6, 7].map((day) => [weekdayKey(format.format(Date.UTC(2023, 0, day + 1))), day] as const);
    }),
  );
}

function weekdayKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\.$/, '');
}
