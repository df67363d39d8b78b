/**
 * Words per minute of adults who read silently. English: Brysbaert (2019, https://doi.org/10.1016/j.jml.2019.104047). Others: the
 * texts of IReST (2012, https://doi.org/10.1167/iovs.11-8284). IReST has no languages of northern India; they use the mean of its
 * languages.
 */
const wordsPerMinute: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 238,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 193,
  pl: 166,
  pt: 181,
  ru: 184,
  sv: 199,
  tr: 166,
  zh: 158,
};
const mean = 184;

/** The reading time of a text in whole minutes, at least one. */
export function readingMinutes(words: number, lang: string): number {
  return Math.max(1, Math.round(words / (wordsPerMinute[lang.split('-')[0] ?? lang] ?? mean)));
}
