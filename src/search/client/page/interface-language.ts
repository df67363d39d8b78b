import {
  labelLanguage,
  markLanguage,
  onLabelLanguage,
  shownTexts,
} from '../../../theme/scripts/browser/shown-texts.ts';
import type { SearchElements } from './search-elements.ts';

/** Calls back each time that the reader has another language for menus and labels, also if it is another one than that of the page now. */
export function onInterfaceLanguage(parts: SearchElements, changed: () => void): void {
  const show = () => {
    const lang = labelLanguage();
    const texts = shownTexts();
    if (!texts || lang === parts.lang) return;
    parts.strings = texts.search;
    parts.lang = lang;
    for (const part of [parts.status, parts.announcement, parts.hits, parts.exports]) markLanguage(part, lang);
    changed();
  };
  onLabelLanguage(show);
  show();
}
