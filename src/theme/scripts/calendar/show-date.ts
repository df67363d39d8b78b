import { digitLocale } from '../browser/digit-locale.ts';
import { labelLanguage, markLanguage, onLabelLanguage } from '../browser/shown-texts.ts';

/** Writes a date into an element, in the language of menus and labels, and again when the reader chooses another one. */
export function showDate(element: HTMLElement, date: Date, form: Intl.DateTimeFormatOptions): void {
  const show = () => {
    const lang = labelLanguage();
    element.textContent = new Intl.DateTimeFormat(digitLocale(lang), form).format(date);
    markLanguage(element, lang);
  };
  onLabelLanguage(show);
  show();
}
