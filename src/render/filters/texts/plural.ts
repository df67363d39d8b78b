import { memoize } from '../../../language/memoize.ts';
import { amount } from './amount.ts';

/** The forms of a counted text by plural category: `{ "one": "{n} story", "other": "{n} stories" }`. */
export type PluralForms = Readonly<Record<string, string>> & { readonly other: string };

const pluralRules = memoize((lang) => new Intl.PluralRules(lang));

/** The text of a count in the plural form of its language. `{n}` becomes the formatted number. */
export function plural(forms: PluralForms, count: number, lang: string): string {
  return (forms[pluralRules(lang).select(count)] ?? forms.other).replace('{n}', amount(count, lang));
}
