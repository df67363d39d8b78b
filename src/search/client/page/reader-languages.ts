import { shownLanguage } from '../../../theme/scripts/interface-language/shown-language.ts';

/** The languages of the reader, the preferred first: the chosen one of the interface, that of the page, those of the browser. */
export function readerLanguages(pageLanguage: string): readonly string[] {
  const browser = navigator.languages.map((tag) => tag.split('-')[0] ?? tag);
  const chosen = shownLanguage() ?? '';
  return [...new Set([chosen, pageLanguage, ...browser])].filter((lang) => lang !== '');
}
