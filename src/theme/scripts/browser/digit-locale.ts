import { locale } from '../../../language/conventions.ts';

/** The locale of dates and counts in a language, with the digits that the settings of the archive choose for it. */
export function digitLocale(lang: string): string {
  const western = locale(lang);
  return hasDevanagariDigits(lang) ? western.replace('latn', 'deva') : western;
}

/** A number in the digits of a language. Other texts stay: a name may have digits too. */
export function inDigitsOf(lang: string, text: string): string {
  if (!/^[\d०-९.,\s]+$/.test(text)) return text;
  const western = westernDigits(text);
  return hasDevanagariDigits(lang)
    ? western.replace(/\d/g, (digit) => String.fromCodePoint(0x966 + Number(digit)))
    : western;
}

/** `२७ जुलाई २०२३` => `27 जुलाई 2023` */
export function westernDigits(text: string): string {
  return text.replace(/[०-९]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0x966));
}

function hasDevanagariDigits(lang: string): boolean {
  // Tests of single functions have no page.
  return globalThis.document?.documentElement.dataset.devanagari?.split(' ').includes(lang) ?? false;
}
