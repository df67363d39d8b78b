import { iso6393To1 } from 'iso-639-3';

const longCodes = new Map(Object.entries(iso6393To1).map(([long, short]) => [short, long]));

// hi => hin, en-IN => eng, bho => bho: ISO 639-3, as ZIM files name languages
export function languageCode(tag: string): string {
  const language = new Intl.Locale(tag).language;
  return longCodes.get(language) ?? language;
}
