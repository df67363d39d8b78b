import { storedChoice } from '../../browser/stored-choice.ts';
import type { OfflineTexts } from './page-texts.ts';

/** A language, and the texts in it. */
export interface PageLanguage {
  readonly lang: string;
  readonly texts: OfflineTexts;
}

/**
 * The language to speak: of the menus where the reader has chosen one, else of the page that led here where another page was
 * wanted, else the page's own.
 */
export function pageLanguage(
  all: Readonly<Record<string, OfflineTexts>>,
  isStandIn: boolean,
): PageLanguage | undefined {
  const own = document.documentElement.lang;
  for (const lang of [storedChoice('furniture'), isStandIn ? lastLanguage() : null, own]) {
    const texts = lang === null ? undefined : all[lang];
    if (lang !== null && texts) return { lang, texts };
  }
  return undefined;
}

function lastLanguage(): string | null {
  try {
    return sessionStorage.getItem('sanchika-language');
  } catch {
    return null;
  }
}
