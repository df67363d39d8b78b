import { storedChoice } from '../browser/stored-choice.ts';

/** The choice of a reader who wants each page in its own language. */
export const asPage = 'page';

/** The language of menus and labels: the chosen one, or that of the visit's first page. Undefined if it is that of each page. */
export function shownLanguage(): string | undefined {
  const lang = storedChoice('language') ?? storedChoice('language', 'sessionStorage') ?? document.documentElement.lang;
  return lang === asPage ? undefined : lang;
}

/** Marks a page in another language: its menus and labels stay hidden until they are translated. Runs before the first paint. */
export function markOtherLanguage(): void {
  const { lang, dataset } = document.documentElement;
  const shown = shownLanguage() ?? lang;
  if (shown !== lang) dataset.language = shown;
}
