import { storedChoice } from '../../browser/stored-choice.ts';
import { shownLanguage } from '../../interface-language/shown-language.ts';
import type { OfflineTexts } from './page-texts.ts';

/** A language and its texts. The reader may change them while the page is open. */
export interface PageLanguage {
  lang: string;
  texts: OfflineTexts;
}

/**
 * Chooses the language of the offline page: that of menus and labels, or the language of the last page if this one replaces a
 * requested page, or the page's own.
 */
export function pageLanguage(
  all: Readonly<Record<string, OfflineTexts>>,
  isReplacement: boolean,
): PageLanguage | undefined {
  const own = document.documentElement.lang;
  for (const lang of [
    globalThis.sanchikaLanguage ?? shownLanguage() ?? null,
    isReplacement ? storedChoice('page-language', 'sessionStorage') : null,
    own,
  ]) {
    const texts = lang !== null && Object.hasOwn(all, lang) ? all[lang] : undefined;
    if (lang !== null && texts) return { lang, texts };
  }
  return undefined;
}
