/** The Intl locale of a language: English as India writes it, and Latin digits throughout, as Indian news sites have them. */
export function locale(lang: string): string {
  const regional = { en: 'en-IN', ur: 'ur-IN' }[lang] ?? lang;
  return `${regional}-u-nu-latn`;
}
