import { monthKey } from '../../src/import/reading/dates/names/name-keys.ts';
import { newsLanguages, otherLanguages } from './date-languages.ts';
import { namesByMeaning } from './names-by-meaning.ts';

// Spellings and short forms that Intl does not have.
const others: readonly (readonly [string, number])[] = [
  ['sept', 9],
  ['jany', 1],
  ['febr', 2],
  ['mrt', 3],
  ['feber', 2],
  ['फरवरी', 2],
  ['अप्रेल', 4],
  ['जूलाई', 7],
  ['सितम्बर', 9],
  ['अक्तूबर', 10],
  ['नवम्बर', 11],
  ['दिसम्बर', 12],
];

/** The names of months in all languages of Intl by their numbers, as they stand alone or after a day (июль, 1 июля). */
export function monthTable(): Readonly<Record<'news' | 'others', Record<string, string>>> {
  return {
    news: namesByMeaning([...namesIn(newsLanguages), ...others]),
    others: namesByMeaning(namesIn(otherLanguages())),
  };
}

function namesIn(languages: readonly string[]): readonly (readonly [string, number])[] {
  const options = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;
  return languages.flatMap((lang) => {
    const dated = (['long', 'medium'] as const).map(
      (dateStyle) => new Intl.DateTimeFormat(lang, { ...options, dateStyle }),
    );
    const alone = (['long', 'short'] as const).map((month) => new Intl.DateTimeFormat(lang, { ...options, month }));
    return Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => {
      const moment = Date.UTC(2023, month - 1, 15);
      const written = [
        ...dated.map((format) => format.formatToParts(moment).find((part) => part.type === 'month')?.value ?? ''),
        ...alone.map((format) => format.format(moment)),
      ];
      const keys = new Set(written.flatMap((name) => [name, name.replace(/^(?:de |d’)/, '')]).map(monthKey));
      return [...keys].filter((key) => /\p{L}/u.test(key) && !/\d/.test(key)).map((key) => [key, month] as const);
    });
  });
}
