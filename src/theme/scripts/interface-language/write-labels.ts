import { markLanguage, textAt } from '../browser/shown-texts.ts';

/**
 * Writes the texts of a language that templates and scripts have named with `data-text`. An attribute `data-n` has the value of `{n}`. The
 * page's title has the text of its heading.
 */
export function writeLabels(texts: SanchikaTexts, lang: string): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const text = textAt(element.dataset.text ?? '', texts)?.replace('{n}', (n) => element.dataset.n ?? n);
    if (text === undefined) continue;
    const before = element.textContent ?? '';
    if (element.matches('h1') && document.title.startsWith(before))
      document.title = text + document.title.slice(before.length);
    element.textContent = text;
    markLanguage(element, lang);
  }
}
