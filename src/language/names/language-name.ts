import { memoize } from '../memoize.ts';

const displayNames = memoize((lang) => new Intl.DisplayNames(lang, { type: 'language', fallback: 'code' }));

// hi in English => Hindi; ur in Hindi => उर्दू; a language without a name stays a code
export function languageName(lang: string, displayLanguage: string): string {
  return displayNames(displayLanguage).of(lang) ?? lang;
}
