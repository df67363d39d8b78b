import { formSigns } from './form-signs.ts';

/** The scripts that forms distinguish. Each has a sign; Devanagari has four, for its double letters and first clusters. */
export interface ScriptSign {
  readonly script: string;
  readonly sign: string;
}

const devanagariSigns = formSigns.slice(0, 4);
/** Groups of scripts, in the order of their signs. The last is for all others. */
const groups: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Latin', /\p{sc=Latin}/u],
  ['Arabic', /\p{sc=Arabic}/u],
  ['Bengali', /\p{sc=Bengali}/u],
  ['western', /[\p{sc=Gurmukhi}\p{sc=Gujarati}]/u],
  ['southern', /[\p{sc=Tamil}\p{sc=Malayalam}]/u],
  ['eastern', /[\p{sc=Telugu}\p{sc=Kannada}\p{sc=Oriya}]/u],
  ['other', /(?:)/],
];
const signs = groups.map(([script, pattern], index) => ({
  script,
  pattern,
  sign: formSigns.charAt(devanagariSigns.length + index),
}));

const devanagari = /\p{Script=Devanagari}/u;
// दिल्ली is not दिल, and अच्छा is not अचा. Devanagari writes double letters; Roman spellings often do not.
const doubleLetter = /([क-ह])\u093c?\u094d\1|क्ख|ग्घ|च्छ|ज्झ|[टठ]्[टठ]|ड्ढ|त्थ|द्ध|प्फ|ब्भ/u;
// फ्लू is not फल.
const firstCluster = /^[क-ह]\u093c?\u094d[क-ह]/u;

/** The script of a word, by its first letter of a script in the list, and its sign. */
export function scriptSignOf(word: string): ScriptSign {
  if (devanagari.test(word)) {
    const letters = word.normalize('NFC').replace(/[\u200c\u200d]/g, '');
    const flags = (doubleLetter.test(letters) ? 1 : 0) + (firstCluster.test(letters) ? 2 : 0);
    return { script: 'Devanagari', sign: devanagariSigns.charAt(flags) };
  }
  const { script, sign } = signs.find(({ pattern }) => pattern.test(word)) ?? { script: 'other', sign: '' };
  return { script, sign };
}

/** Whether the word of a sign begins with two consonants of Devanagari: फ्लू. */
export function beginsWithCluster(sign: string): boolean {
  return devanagariSigns.indexOf(sign) >= 2;
}

/** The script of a sign. */
export function scriptOfSign(sign: string): string {
  return signs.find((each) => each.sign === sign)?.script ?? 'Devanagari';
}
