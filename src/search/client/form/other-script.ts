import { romaniseDevanagari } from '../../../language/romanise/romanise-devanagari.ts';

const devanagari = /[\u0900-\u0963\u0970-\u097f]+/g;

/** Transliterates a name to the script of the typed text: `मुलाकात` => `mulakat` for "mulakat". Undefined if that is not needed. */
export function inTypedScript(typed: string, name: string): string | undefined {
  if (!/\p{Script=Latin}/u.test(typed) || /\p{Script=Devanagari}/u.test(typed)) return undefined;
  const roman = name.normalize('NFC').replace(devanagari, romaniseDevanagari);
  return roman === name || /[^\p{Script=Latin}\p{N}\p{P}\s]/u.test(roman) ? undefined : roman;
}
