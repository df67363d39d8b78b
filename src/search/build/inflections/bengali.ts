import type { LanguageInflection } from './language-inflection.ts';

/** Source: Thompson, Bengali, on case endings. The last letter of সময় is written as two characters. */
export const bengali: LanguageInflection = {
  script: 'Bengali',
  changes: [
    [/ৎ$/, 'ত'],
    [/া$/, 'া\u09af\u09bc'],
    [/\u09af\u09bc$/, '\u09af\u09bcে'],
  ],
  endings: /^.[ie]?y?(?:gul|t|d)?e?[rktd]*[io]?$/,
  shortEndings: 'র ের কে তে ে য় য়ের রা েরা দের টা টি ই ও েই েও টির তেও রই',
};
