import { markLanguage, textAt } from '../browser/shown-texts.ts';
import { dateIn } from './translate-dates.ts';

/**
 * Writes the texts of a language that templates and scripts have named with `data-text`. The attributes `data-n` and `data-date`
 * have the values of `{n}` and of the day `{date}`. The page's title has the text of its heading.
 */
export function writeLabels(texts: SanchikaTexts, lang: string): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const { n, date, text: path = '' } = element.dataset;
    const values: Readonly<Record<string, string | undefined>> = { n, date: date && dateIn(lang, date) };
    const text = textAt(path, texts)?.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
    if (text === undefined) continue;
    const before = element.textContent ?? '';
    if (element.matches('h1') && document.title.startsWith(before))
      document.title = text + document.title.slice(before.length);
    element.textContent = text;
    markLanguage(element, lang);
  }
}
