import { lazy } from '../../../../language/memoize.ts';
import { newsLanguages, otherLanguages } from './date-languages.ts';
import { type NameMeanings, nameMeanings } from './name-meanings.ts';

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

/** The numbers of months by name in the languages of most newspapers. See `monthsNamed`. */
export const monthNames = lazy(() => nameMeanings([...namesIn(newsLanguages), ...others]));
const otherMonthNames = lazy(() => nameMeanings(namesIn(otherLanguages())));

/**
 * The numbers of the months with a name in any language of Intl, as it stands alone or after a day (июль, 1 июля). Some names are
 * those of several months: `listopad` is November in Polish and Czech, and October in Croatian. Undefined for other words.
 */
export function monthsNamed(name: string): NameMeanings | undefined {
  const key = monthKey(name);
  return monthNames().get(key) ?? (/^[a-z]{1,2}$/.test(key) ? undefined : otherMonthNames().get(key));
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

// Without the endings and the prefix that Basque and Hebrew dates add.
function monthKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u200c\u200d]/g, '')
    .replace(/^ב/, '')
    .replace(/(?:(?<=a)ren|[.,’'׳॰]{1,3})$/, '')
    .trim();
}
