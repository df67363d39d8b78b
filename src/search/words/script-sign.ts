/** The scripts that forms distinguish. Each has a sign; Devanagari has four, for its double letters and first clusters. */
export interface ScriptSign {
  readonly script: string;
  readonly sign: string;
}

const scripts: readonly (readonly [script: string, sign: string])[] = [
  ['Latin', 'ू'],
  ['Arabic', 'ृ'],
  ['Bengali', 'ॅ'],
  ['Gurmukhi', 'ॆ'],
  ['Gujarati', 'े'],
  ['Oriya', 'ै'],
  ['Tamil', 'ॉ'],
  ['Telugu', 'ॊ'],
  ['Kannada', 'ो'],
  ['Malayalam', 'ौ'],
];
const patterns = scripts.map(([script, sign]) => ({
  script,
  sign,
  pattern: new RegExp(`\\p{Script=${script}}`, 'u'),
}));
const other: ScriptSign = { script: 'other', sign: 'ॄ' };
const devanagariSigns = 'ािीु';
const scriptOfSigns: ReadonlyMap<string, string> = new Map([
  ...patterns.map(({ script, sign }) => [sign, script] as const),
  [other.sign, other.script],
]);

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
  return patterns.find(({ pattern }) => pattern.test(word)) ?? other;
}

/** The script of a sign. */
export function scriptOfSign(sign: string): string {
  return scriptOfSigns.get(sign) ?? 'Devanagari';
}
