import anyAscii from 'any-ascii';
import { toDevanagari } from './indic-layout.ts';
import { romaniseDevanagari, romaniseInFull } from './romanise-devanagari.ts';
import { romaniseUrdu } from './romanise-urdu.ts';

const spellings: readonly (readonly [RegExp, (word: string) => string])[] = [
  // Tamil, Telugu, Kannada and Malayalam pronounce every inherent vowel. The northern scripts drop some of them, as Hindi does.
  [
    /[\u0b80-\u0be5\u0bf0-\u0c65\u0c70-\u0ce5\u0cf0-\u0d65\u0d70-\u0d7f]+/g,
    (word) => romaniseInFull(toDevanagari(word)),
  ],
  [
    /[\u0980-\u09e5\u09f0-\u0a65\u0a70-\u0ae5\u0af0-\u0b65\u0b70-\u0b7f]+/g,
    (word) => romaniseDevanagari(toDevanagari(word)),
  ],
  [/[\u0900-\u0963\u0970-\u097f]+/g, romaniseDevanagari],
  [/[\u0964\u0965\u06d4]/g, () => '.'],
  [/[\u0621-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff]+/g, romaniseUrdu],
];

/**
 * Text in ASCII letters that people can read and would type: `उत्तर कोरिया` => `uttar koriya`, `Québec` => `Quebec`,
 * `Москва` => `Moskva`. Case, spaces and ASCII punctuation stay.
 */
export function romanise(text: string): string {
  const composed = text.normalize('NFC').replace(/[\u200c\u200d]/g, '');
  return anyAscii(spellings.reduce((roman, [pattern, spell]) => roman.replace(pattern, spell), composed)).replace(
    /[ \t]+/g,
    ' ',
  );
}
