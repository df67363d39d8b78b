import { closestMatch } from '../../language/closest-match.ts';
import { memoize } from '../../language/memoize.ts';
import { quoteValue } from '../messages/quote-value.ts';
import type { Result } from '../model/result.ts';

const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const remedy = 'write a BCP 47 tag such as hi, en or ur';
const common = ['hi', 'en', 'ur', 'bn', 'mr', 'ta', 'te', 'gu', 'kn', 'ml', 'pa', 'or', 'as', 'ne', 'sa', 'mai', 'bho'];

/** A language tag in its canonical form: `EN-us` => `en-US`. A two-letter code that no language has is refused. */
export const languageTag = memoize((text): Result<string> => {
  let tag: string | undefined;
  try {
    [tag] = Intl.getCanonicalLocales(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  if (tag === undefined) return refuse('is not a language tag', text);
  const { language } = new Intl.Locale(tag);
  // ICU has a name for every two-letter code, but not for every three-letter code. Longer codes are reserved: most likely names.
  const exists = language.length === 3 || english.of(language) !== undefined;
  return exists ? { ok: true, value: tag } : refuse('is not a known language', text);
});

function refuse(message: string, text: string): Result<string> {
  return { ok: false, issue: { message: `${message}: ${quoteValue(text)}`, remedy: suggestion(text) } };
}

function suggestion(text: string): string {
  const byName = common.find((code) => [english.of(code), nameInItself(code)].some((name) => same(name, text)));
  const byCode = /^\w\w_/.test(text) ? text.replaceAll('_', '-') : closestMatch(text, common);
  const likely = byName ?? (text.length === 2 ? undefined : byCode);
  return likely === undefined ? remedy : `write ${likely}`;
}

function nameInItself(code: string): string | undefined {
  return new Intl.DisplayNames([code], { type: 'language', fallback: 'none' }).of(code);
}

function same(name: string | undefined, text: string): boolean {
  return name?.normalize('NFC').toLowerCase() === text.normalize('NFC').toLowerCase();
}
