/** The languages of most newspapers. If a name is that of different months, the meaning in the first language is the more likely one. */
export const newsLanguages = (
  'en hi es pt fr de it ru ar id tr bn ur ta pl cs mr gu pa te kn ml ne nl sv nb nn da fi is sk sl hr sr-Latn hu ro bg uk be el az ' +
  'fa he ms vi th sw xh zu af ca eu gl et lv lt ka hy sq mk ar-SY ar-MA ar-DZ de-AT'
).split(' ');

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

// Languages of three letters, and scripts and regions whose names differ from those of their language.
const more = 'fil kok mai bho doi sat mni ckb ar-IQ ar-EG pt-PT fr-CA en-AU az-Cyrl bs-Cyrl uz-Cyrl pa-Arab'.split(' ');

/** Every other language of two letters whose dates Intl knows, and some more. */
export function otherLanguages(): readonly string[] {
  const codes = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  const known = Intl.DateTimeFormat.supportedLocalesOf(codes);
  return [...known, ...more].filter((code) => !newsLanguages.includes(code));
}
