import { lazy } from '../../../language/memoize.ts';

/** The units in which pages give the age of a story. */
export type AgeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** How a language writes an age: the words before and after the number. */
export interface AgeForm {
  readonly before: string;
  readonly after: string;
  readonly unit: AgeUnit;
}

/** Words for an age without a number: yesterday, vorgestern, ساعتين. */
export type AgeWords = ReadonlyMap<string, { readonly unit: AgeUnit; readonly count: number }>;

const languages = (
  'en hi ur bn mr gu pa ta te kn ml ne fr de es pt it nl sv nb da fi is pl cs sk sl hr sr hu ro bg ru uk el tr az fa ar he id ms ' +
  'vi th sw zh ja ko ca eu gl et lv lt'
).split(' ');
const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const satisfies readonly AgeUnit[];
// One number for each kind of plural.
const counts = [1, 2, 3, 5, 11, 21] as const;

/** The forms of all languages, from Intl, the longest first. */
export const ageForms = lazy(makeForms);

function makeForms(): { readonly forms: readonly AgeForm[]; readonly words: AgeWords } {
  const forms = new Map<string, AgeForm>();
  const words = new Map<string, { unit: AgeUnit; count: number }>();
  for (const lang of languages) {
    for (const style of ['long', 'short', 'narrow'] as const) {
      for (const unit of units) for (const form of formsOf(lang, style, unit, words)) forms.set(keyOf(form), form);
    }
    const named = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
    for (const count of [0, 1, 2]) {
      const parts = named.formatToParts(-count, 'day');
      if (parts.length === 1) addWords(words, parts[0]?.value, { unit: 'day', count });
    }
  }
  const length = ({ before, after }: AgeForm) => before.length + after.length;
  return { forms: [...forms.values()].toSorted((first, other) => length(other) - length(first)), words };
}

function formsOf(
  lang: string,
  style: 'long' | 'short' | 'narrow',
  unit: AgeUnit,
  words: Map<string, { unit: AgeUnit; count: number }>,
): readonly AgeForm[] {
  const format = new Intl.RelativeTimeFormat(lang, { style, numeric: 'always' });
  return counts.flatMap((count) => {
    const parts = format.formatToParts(-count, unit);
    const at = parts.findIndex(({ type }) => type === 'integer');
    const text = (some: typeof parts) => plain(some.map(({ value }) => value).join(''));
    if (at < 0) {
      addWords(words, text(parts), { unit, count });
      return [];
    }
    const form = { before: text(parts.slice(0, at)), after: text(parts.slice(at + 1)), unit };
    return isClear(form) ? [form] : [];
  });
}

// "-3 h" may be a number, and "3 d" anything.
function isClear({ before, after }: AgeForm): boolean {
  return !/[-+−]$/.test(before) && (before + after).replace(/[^\p{L}\p{M}]/gu, '').length >= 3;
}

function addWords(
  words: Map<string, { unit: AgeUnit; count: number }>,
  text: string | undefined,
  age: { readonly unit: AgeUnit; readonly count: number },
): void {
  const key = plain(text ?? '');
  if (key !== '' && !words.has(key)) words.set(key, age);
}

function keyOf({ before, after }: AgeForm): string {
  return `${before}#${after}`;
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
