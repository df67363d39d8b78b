import { storedChoice } from '../../browser/stored-choice.ts';
import type { OfflineTexts } from './page-texts.ts';

/** A language and its texts. */
export interface PageLanguage {
  readonly lang: string;
  readonly texts: OfflineTexts;
}

/**
 * Chooses the language of the offline page: the chosen interface language, or the language of the last page if this one replaces a
 * requested page, or the page's own.
 */
export function pageLanguage(
  all: Readonly<Record<string, OfflineTexts>>,
  isReplacement: boolean,
): PageLanguage | undefined {
  const own = document.documentElement.lang;
  for (const lang of [
    storedChoice('language'),
    isReplacement ? storedChoice('page-language', 'sessionStorage') : null,
    own,
  ]) {
    const texts = lang !== null && Object.hasOwn(all, lang) ? all[lang] : undefined;
    if (lang !== null && texts) return { lang, texts };
  }
  return undefined;
}
