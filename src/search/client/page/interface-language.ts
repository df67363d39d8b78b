import type { SearchElements } from './search-elements.ts';
import type { SearchStrings } from './strings.ts';

/** The texts of the search in a language, and the heading of its page. */
interface SearchTexts extends SearchStrings {
  readonly heading: string;
}

declare global {
  /** The texts of the search by language. The scripts of the languages set them. */
  var sanchikaSearchTexts: Readonly<Record<string, SearchTexts>> | undefined;
}

/** Calls back each time that the reader has another language for menus and labels, also if it is another one than that of the page now. */
export function onInterfaceLanguage(parts: SearchElements, changed: () => void): void {
  const show = () => {
    const lang = self.sanchikaLanguage ?? parts.lang;
    const texts = self.sanchikaSearchTexts?.[lang];
    if (!texts || lang === parts.lang) return;
    parts.strings = texts;
    parts.lang = lang;
    writeLabels(texts, parts);
    changed();
  };
  addEventListener('sanchikalanguage', show);
  show();
}

/** Writes the labels that the template has written. Its `data-text` names the text of each. */
function writeLabels(texts: SearchTexts, { lang, status, announcement, hits, exports }: SearchElements): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const path = element.dataset.text?.split('.') ?? [];
    const text = path.reduce((group: unknown, name): unknown => Object(group)[name], texts);
    if (typeof text !== 'string') continue;
    element.textContent = text;
    markLanguage(element, lang);
  }
  for (const element of [status, announcement, hits, exports]) markLanguage(element, lang);
}

/** Marks the language of an element. A text of the other direction begins on the other side. */
export function markLanguage(element: HTMLElement, lang: string): void {
  element.lang = lang;
  element.style.unicodeBidi = 'plaintext';
}
