import { memoize } from '../../../language/memoize.ts';
import { digitLocale } from '../../../theme/scripts/browser/digit-locale.ts';
import type { CountedText } from '../../../theme/scripts/browser/shown-texts.ts';

/** A message with a count, by plural form. */
export type Counted = CountedText;

declare global {
  interface SanchikaTexts {
    readonly search: SearchStrings;
  }
}

/** The texts of the search in a language (`search` in `_data/strings`). */
export interface SearchStrings {
  readonly found: Counted;
  readonly foundSoFar: Counted;
  readonly foundMost: Counted;
  readonly onlyMost: Counted;
  readonly none: string;
  readonly noneAdvice: string;
  readonly didYouMean: string;
  /** Before words of a query that are found, but not together. */
  readonly oneWord: string;
  /** Says that the results are for `{words}` instead of the typed words. */
  readonly showingFor: string;
  /** Says that the passage stands on the scan of the page `{page}`, or on the scan number `{n}`. */
  readonly onPage: string;
  readonly onScan: string;
  /** Before the names of the languages of other versions. */
  readonly alsoIn: string;
  /** Before the headlines of copies. */
  readonly alsoAs: string;
  /** The link to the page of a typed date or address. */
  readonly leadsTo: string;
  readonly oldAddress: string;
  /** Before links to pages of the owner. */
  readonly ownPages: string;
  readonly without: string;
  /** Says that longer words than `{words}` were found. */
  readonly beginning: string;
  readonly loading: string;
  /** Parts of the archive that are missing, with their `{periods}`. */
  readonly failed: Counted;
  /** Results whose texts are missing. */
  readonly failedTexts: Counted;
  readonly failedSpellings: string;
  /** Stands in the place of a result of `{date}`. */
  readonly missingText: string;
  readonly failedAll: string;
  readonly retry: string;
  /** Names the list of active filters. */
  readonly chosen: string;
  /** Removes the filter `{limit}`. */
  readonly drop: string;
  readonly more: Counted;
  readonly title: string;
  readonly hitsByYear: string;
  /** Heading of the bars of the year `{year}`. */
  readonly hitsByMonth: string;
  readonly stories: string;
  /** A count that can only grow. */
  readonly atLeast: string;
  /** A count with its bounds `{least}` and `{most}`. */
  readonly between: string;
  readonly counting: string;
  /** Before the formats in which all results can be saved. */
  readonly save: Counted;
  readonly saving: string;
  /** Puts a result on the reader's own list, and takes it off. */
  readonly keep: string;
  readonly kept: string;
  /** Why limits leave nothing, or have no effect. */
  readonly limits: Readonly<Record<'noDate' | 'noName' | 'noSpan' | 'outside', string>>;
  /** Exchanges the first and the last day. */
  readonly swapDates: string;
  readonly notSaved: string;
}

// Creating a formatter takes a browser longer than a search.
const numbersOf = memoize((locale) => new Intl.NumberFormat(locale));
const pluralsOf = memoize((lang) => new Intl.PluralRules(lang));
const datesOf = memoize((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));

/** Formats a day: `2023-07-27` => `27 जुलाई 2023`. */
export function formatDay(day: string, lang: string): string {
  return datesOf(digitLocale(lang)).format(new Date(`${day}T00:00:00Z`));
}

/** Creates the formatters of a language, one at each step. */
export function* warmUpFormatters(lang: string): Generator<void> {
  yield void formatDay('2000-01-01', lang);
  yield void formatCount({ other: '{n}' }, 0, lang);
}

/** Fills the placeholders of a message: "{n} of {all}" => "3 of 20". Numbers have the digits that the archive shows. */
export function fillIn(message: string, values: Readonly<Record<string, string | number>>, lang: string): string {
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    return typeof value === 'number' ? numbersOf(digitLocale(lang)).format(value) : value;
  });
}

/** Fills a message with a count in the right plural form. */
export function formatCount(
  message: Counted,
  n: number,
  lang: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const form = message[pluralsOf(lang).select(n)] ?? message.other;
  return fillIn(form, { ...values, n }, lang);
}
