import { romaniseDevanagari } from '../../../language/romanise-devanagari.ts';

const devanagari = /[\u0900-\u0963\u0970-\u097f]+/g;

/** A name in the letters in which somebody types, where it is in others: `मुलाकात`, for one who types "mulakat", => `mulakat`. */
export function inScriptOf(typed: string, name: string): string | undefined {
  if (!/\p{Script=Latin}/u.test(typed) || /\p{Script=Devanagari}/u.test(typed)) return undefined;
  const roman = name.normalize('NFC').replace(devanagari, romaniseDevanagari);
  return roman === name || /[^\p{Script=Latin}\p{N}\p{P}\s]/u.test(roman) ? undefined : roman;
}
