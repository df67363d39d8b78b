import type { AgeTable, AgeUnit } from '../../src/import/reading/dates/age-forms.ts';

const languages = (
  'en hi ur bn mr gu pa ta te kn ml ne fr de es pt it nl sv nb da fi is pl cs sk sl hr sr hu ro bg ru uk el tr az fa ar he id ms ' +
  'vi th sw zh ja ko ca eu gl et lv lt'
).split(' ');
const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const satisfies readonly AgeUnit[];
// One number for each kind of plural.
const counts = [1, 2, 3, 5, 11, 21] as const;

interface Form {
  readonly before: string;
  readonly after: string;
  readonly unit: AgeUnit;
}

/** The ages of many languages, from Intl. */
export function ageTable(): AgeTable {
  const forms = new Map<string, Form>();
  const words = new Map<string, readonly [count: number, unit: AgeUnit]>();
  const addWords = (text: string, count: number, unit: AgeUnit): void => {
    if (text !== '' && !words.has(text)) words.set(text, [count, unit]);
  };
  for (const lang of languages) {
    for (const style of ['long', 'short', 'narrow'] as const)
      for (const unit of units) {
        const format = new Intl.RelativeTimeFormat(lang, { style, numeric: 'always' });
        for (const count of counts) {
          const form = formOf(format.formatToParts(-count, unit), unit);
          if (typeof form === 'string') addWords(form, count, unit);
          else if (isClear(form)) forms.set(`${form.before}#${form.after}`, form);
        }
      }
    const named = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
    for (const count of [0, 1, 2]) {
      const parts = named.formatToParts(-count, 'day');
      if (parts.length === 1) addWords(plain(parts[0]?.value ?? ''), count, 'day');
    }
  }
  const length = ({ before, after }: Form) => before.length + after.length;
  const sorted = [...forms.values()].toSorted((first, other) => length(other) - length(first));
  return {
    forms: sorted.map(({ before, after, unit }) => `${before}#${after}#${unit}`).join('|'),
    words: [...words].map(([text, [count, unit]]) => `${text}#${count}#${unit}`).join('|'),
  };
}

// The words around the number, or all words if there is no number.
function formOf(parts: readonly Intl.RelativeTimeFormatPart[], unit: AgeUnit): Form | string {
  const at = parts.findIndex(({ type }) => type === 'integer');
  const text = (some: typeof parts) => plain(some.map(({ value }) => value).join(''));
  return at < 0 ? text(parts) : { before: text(parts.slice(0, at)), after: text(parts.slice(at + 1)), unit };
}

// "-3 h" may be a number, and "3 d" anything.
function isClear({ before, after }: Form): boolean {
  return !/[-+−]$/.test(before) && (before + after).replace(/[^\p{L}\p{M}]/gu, '').length >= 3;
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
