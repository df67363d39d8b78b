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
  readonly more: Counted;
  readonly title: string;
}

// "{n} of {all}" with { n: 3, all: 20 } => "3 of 20", numbers in the digits of the language
export function fillIn(message: string, values: Readonly<Record<string, string | number>>, lang: string): string {
  const numbers = new Intl.NumberFormat(lang);
  return message.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    if (value === undefined) return hole;
    return typeof value === 'number' ? numbers.format(value) : value;
  });
}

/** A message with a count in the right plural form. */
export function count(
  message: Counted,
  n: number,
  lang: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const form = message[new Intl.PluralRules(lang).select(n)] ?? message.other;
  return fillIn(form, { ...values, n }, lang);
}
