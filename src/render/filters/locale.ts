/** The Intl locale of a language. English is Indian English. All languages use Latin digits, like Indian news sites. */
export function locale(lang: string): string {
  const regional = { en: 'en-IN', ur: 'ur-IN' }[lang] ?? lang;
  return `${regional}-u-nu-latn`;
}
