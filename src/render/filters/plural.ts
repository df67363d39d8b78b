import { amount } from './amount.ts';

/** The forms of a counted text by plural category: `{ "one": "{n} story", "other": "{n} stories" }`. */
export type PluralForms = Readonly<Record<string, string>> & { readonly other: string };

const rules = new Map<string, Intl.PluralRules>();

/** The text of a count in the plural form of its language. `{n}` becomes the formatted number. */
export function plural(forms: PluralForms, count: number, lang: string): string {
  let rule = rules.get(lang);
  if (rule === undefined) {
    rule = new Intl.PluralRules(lang);
    rules.set(lang, rule);
  }
  return (forms[rule.select(count)] ?? forms.other).replace('{n}', amount(count, lang));
}
