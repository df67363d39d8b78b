import { z } from 'zod';
import { isLanguageTag, issue } from './localized-text.ts';

const kind = z.enum(['devanagari', 'western']);

/** The digits of dates and counts by language. Western by default. */
export const numerals = z.record(z.string(), kind).superRefine((byLanguage, context) => {
  for (const [lang, digits] of Object.entries(byLanguage)) {
    if (!isLanguageTag(lang))
      context.addIssue(issue('is not a language tag', 'write a BCP 47 tag such as hi or mr', [lang]));
    else if (digits === 'devanagari' && new Intl.Locale(lang).maximize().script !== 'Deva')
      context.addIssue(issue('is not written in Devanagari', 'write "western", or delete the line', [lang]));
  }
});
