import type { Inflection } from '../../format/inflection.ts';
import { bengali } from './bengali.ts';
import { estonian } from './estonian.ts';
import { finnish } from './finnish.ts';
import { hungarian } from './hungarian.ts';
import { kannada } from './kannada.ts';
import { korean } from './korean.ts';
import type { LanguageInflection } from './language-inflection.ts';
import { malayalam } from './malayalam.ts';
import { tamil } from './tamil.ts';
import { telugu } from './telugu.ts';
import { turkish } from './turkish.ts';

/** Forms are longer words that begin with the bare word. */
const unchanged: LanguageInflection = { script: 'Latin', changes: [] };
/** Languages that change the ends of nouns as Turkish does. Their endings differ. */
const turkic: LanguageInflection = { script: 'Latin', changes: turkish.changes };

/** The languages that write case endings and postpositions with the word. */
const inflectionsByLanguage: ReadonlyMap<string, LanguageInflection> = new Map([
  ...Object.entries({ fi: finnish, et: estonian, hu: hungarian, tr: turkish, eu: unchanged, sw: unchanged }),
  ...['az', 'uz', 'tk', 'kk', 'ky'].map((language) => [language, turkic] as const),
  ...Object.entries({ ta: tamil, ml: malayalam, te: telugu, kn: kannada, bn: bengali, ko: korean }),
]);

/** The inflections of these languages, as the search table lists them. */
export function inflectionsOf(languages: readonly string[]): readonly Inflection[] {
  const own = languages.flatMap((language) => inflectionsByLanguage.get(language.split('-')[0] ?? '') ?? []);
  return [...new Set(own)].map(({ script, changes, endings, shortEndings }) => ({
    script,
    changes: changes.map(([end, changed, follows]) =>
      follows ? [end.source, changed, follows.source] : [end.source, changed],
    ),
    ...(endings ? { endings: endings.source } : {}),
    ...(shortEndings ? { shortEndings } : {}),
  }));
}
