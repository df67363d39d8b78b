/** A message with a count, for each plural form of its language. */
export type Counted = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** What the search says, in the page's language (`search` in `_data/strings`). */
export interface SearchStrings {
  readonly found: Counted;
  readonly foundSoFar: Counted;
  readonly foundMost: Counted;
  readonly onlyMost: Counted;
  readonly none: string;
  readonly noneAdvice: string;
  readonly didYouMean: string;
  readonly without: string;
  readonly loading: string;
  readonly failed: Counted;
  readonly failedAll: string;
  readonly retry: string;
  /** Takes `{limit}` off. */
  readonly drop: string;
  readonly more: Counted;
  readonly title: string;
}

/** Gives one formatter a language: to make one takes a browser longer than to search. */
function perLanguage<Formatter>(make: (lang: string) => Formatter): (lang: string) => Formatter {
  const made = new Map<string, Formatter>();
  return (lang) => {
    const formatter = made.get(lang) ?? make(lang);
    made.set(lang, formatter);
    return formatter;
  };
}

const numbersOf = perLanguage((lang) => new Intl.NumberFormat(lang));
const pluralsOf = perLanguage((lang) => new Intl.PluralRules(lang));
const datesOf = perLanguage((lang) => new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }));

// 2023-07-27 => 27 जुलाई 2023
export function longDate(day: string, lang: string): string {
  return datesOf(lang).format(new Date(`${day}T00:00:00Z`));
}

/** Makes the formatters of a language before they are needed, one at each step. */
export function* warmStrings(lang: string): Generator<void> {
  yield void longDate('2000-01-01', lang);
  yield void count({ other: '{n}' }, 0, lang);
}

// "{n} of {all}" with { n: 3, all: 20 } => "3 of 20", numbers in the digits of the language
export function fillIn(message: string, values: Readonly<Record<string, string | number>>, lang: string): string {
  return message.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    if (value === undefined) return hole;
    return typeof value === 'number' ? numbersOf(lang).format(value) : value;
  });
}

/** A message with a count in the right plural form. */
export function count(
  message: Counted,
  n: number,
  lang: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const form = message[pluralsOf(lang).select(n)] ?? message.other;
  return fillIn(form, { ...values, n }, lang);
}
