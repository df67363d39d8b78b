import { inDigitsOf, westernDigits } from '../browser/digit-locale.ts';

/** A text of the interface, or the plural forms of one with a count. */
export type InterfaceText = string | readonly string[];

/**
 * Translates a text of the interface. Empty for other texts. Several results if one word has several translations, in the order of the
 * files: names of indexes, names of single terms, then labels.
 */
export type Translation = (text: string) => readonly string[];

interface Pattern {
  readonly regex: RegExp;
  readonly names: readonly string[];
  /** How many characters are not those of placeholders. */
  readonly letters: number;
  readonly target: InterfaceText;
}

/** Translates between texts of two languages in the same order. Values of placeholders are carried over. */
export function interfaceTranslation(
  from: readonly InterfaceText[],
  to: readonly InterfaceText[],
  lang: string,
): Translation {
  const exact = new Map<string, string[]>();
  const patterns: Pattern[] = [];
  for (const [index, source] of from.entries()) {
    const target = to[index];
    if (target === undefined) continue;
    for (const form of typeof source === 'string' ? [source] : source) {
      if (typeof target !== 'string' || form.includes('{')) patterns.push(patternOf(form, target));
      else exact.set(form, [...(exact.get(form) ?? []), target]);
    }
  }
  // "All stories from {date}" is more than "{n} stories".
  patterns.sort((one, other) => other.letters - one.letters);
  const plural = new Intl.PluralRules(lang);
  return (text) => exact.get(text) ?? translatePattern(patterns, text, lang, plural);
}

function patternOf(form: string, target: InterfaceText): Pattern {
  const names = [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const parts = form.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const values = names.map((name) => valuesOf[name] ?? '(.+)');
  return {
    regex: new RegExp(`^${parts.map((part, index) => part + (values[index] ?? '')).join('')}$`, 'u'),
    names,
    letters: form.replace(/\{\w+\}/g, '').length,
    target,
  };
}

/** Placeholders of numbers. A section named "news" is not the decade of the year "new". */
const valuesOf: Readonly<Record<string, string>> = { year: '(\\p{Nd}+)', n: '(.*\\p{Nd}.*)' };

function translatePattern(
  patterns: readonly Pattern[],
  text: string,
  lang: string,
  plural: Intl.PluralRules,
): readonly string[] {
  for (const { regex, names, target } of patterns) {
    const match = regex.exec(text);
    if (!match) continue;
    const values = new Map(names.map((name, index) => [name, match[index + 1] ?? '']));
    return [
      formOf(target, values, plural).replace(/\{(\w+)\}/g, (placeholder, name: string) =>
        inDigitsOf(lang, values.get(name) ?? placeholder),
      ),
    ];
  }
  return [];
}

/** Plural forms are in the order of the files: one, then other. */
function formOf(target: InterfaceText, values: ReadonlyMap<string, string>, plural: Intl.PluralRules): string {
  if (typeof target === 'string') return target;
  // A bar of a chart has its date before the count.
  const value = westernDigits(values.get('n') ?? '');
  const count = Number(value.slice(value.lastIndexOf(': ') + 1).replace(/\D/g, ''));
  return (plural.select(count) === 'one' ? target[0] : target.at(-1)) ?? '';
}
