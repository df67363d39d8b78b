import type { LanguageInflection } from './language-inflection.ts';
import { southernEndings } from './southern-endings.ts';

/** The fold finds letters for final consonants (കടൽ, കടലിൽ). Source: Asher and Kumari, Malayalam, on stems of nouns in -am. */
export const malayalam: LanguageInflection = {
  script: 'Malayalam',
  changes: [
    [/ം$/, 'ത്ത്'],
    [/ം$/, 'ങ്ങ'],
    [/ം$/, 'മ്'],
    [/ം$/, 'വ്'],
    [/ട്$/, 'ട്ട്'],
    [/റ്$/, 'റ്റ്'],
    [/ൽ$/, 'ല്'],
    [/ൽ$/, 'ല്ല്'],
    [/ൾ$/, 'ള്'],
    [/ർ$/, 'ര്'],
    [/ൺ$/, 'ണ്'],
    [/ൻ$/, 'ന്'],
    [/ൻ$/, ''],
  ],
  endings: southernEndings,
  shortEndings: '് ിൽ ിന് െ ാൽ ും ുടെ ക്ക് യെ യിൽ യുടെ യും വും കൾ ോട് ിലെ ാണ് ായി ന്റെ നെ ന് ന യ ാ ൾ ളെ ും ിന്റെ ിനെ',
};
