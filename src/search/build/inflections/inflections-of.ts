import type { Inflection } from '../../format/inflection.ts';
import { armenian } from './armenian.ts';
import { kannada, malayalam, tamil, telugu } from './dravidian.ts';
import { estonian } from './estonian.ts';
import { finnish } from './finnish.ts';
import { georgian } from './georgian.ts';
import { hungarian } from './hungarian.ts';
import { bengali, gujarati, marathi, nepali, sinhala } from './indo-aryan.ts';
import { kazakh } from './kazakh.ts';
import { korean } from './korean.ts';
import type { LanguageInflection } from './language-inflection.ts';
import { russian } from './russian.ts';
import { turkish } from './turkish.ts';
import { ukrainian } from './ukrainian.ts';

/** Forms are longer words that begin with the bare word. */
const unchanged: LanguageInflection = { script: 'Latin', changes: [] };
/** Languages that change the ends of nouns as Turkish does. Their endings differ. */
const turkic: LanguageInflection = { script: 'Latin', changes: turkish.changes };

/** The languages that write case endings and postpositions with the word. */
const inflectionsByLanguage: ReadonlyMap<string, LanguageInflection> = new Map([
  ...Object.entries({ fi: finnish, et: estonian, hu: hungarian, tr: turkish, eu: unchanged, sw: unchanged }),
  ...['az', 'uz', 'tk'].map((language) => [language, turkic] as const),
  ...['kk', 'ky'].map((language) => [language, kazakh] as const),
  ...Object.entries({ ta: tamil, ml: malayalam, te: telugu, kn: kannada, bn: bengali, ko: korean }),
  ...Object.entries({
    ka: georgian,
    hy: armenian,
    si: sinhala,
    gu: gujarati,
    ru: russian,
    uk: ukrainian,
    mr: marathi,
    ne: nepali,
  }),
]);

/** Scripts of languages that inflect in other ways or not at all. */
const sharedScripts: ReadonlySet<string> = new Set(['Latin', 'Cyrillic', 'Devanagari']);

/** The inflections of these languages, as the search table lists them. */
export function inflectionsOf(languages: readonly string[]): readonly Inflection[] {
  const byInflection = Map.groupBy(languages, (language) => inflectionsByLanguage.get(language.split('-')[0] ?? ''));
  return [...byInflection].flatMap(([inflection, own]) => {
    if (!inflection) return [];
    const { script, changes, endings, shortEndings, isStrict } = inflection;
    return [
      {
        script,
        ...(sharedScripts.has(script) ? { languages: own } : {}),
        changes: changes.map(([end, changed, follows]) =>
          follows ? ([end.source, changed, follows.source] as const) : ([end.source, changed] as const),
        ),
        ...(endings ? { endings: endings.source } : {}),
        ...(shortEndings ? { shortEndings } : {}),
        ...(isStrict ? { isStrict } : {}),
      },
    ];
  });
}
