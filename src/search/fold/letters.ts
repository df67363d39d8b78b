// The fold's middle form is plain Devanagari: every script is respelt in it, stemmed in it, and spelt in Latin from it.
// Pagefind drops the marks of single characters for finding and compares them for exactness, so every marked letter is one
// character, and what finding leaves out is a mark: the long a, the doubled consonant, the retroflex, the length of a vowel.

const consonantTable = `
क k ḱ ǩ
ख kh kĥ kȟ
ग g ḡ ǧ
घ gh gĥ gȟ
च ch cĥ cȟ
छ čh čĥ čȟ
ज j ĵ ǰ
झ jh jĥ jȟ
ट ṭ ţ ṱ
ठ ṭh ṭĥ ṭȟ
ड ḍ ḑ ḓ
ढ ḍh ḍĥ ḍȟ
ण ṇ ņ ṋ
त t ť ṫ
थ th tĥ tȟ
द d ď ḋ
ध dh dĥ dȟ
न n ń ň
प p ṕ ṗ
फ f ḟ f
ब b ḃ ḅ
भ bh bĥ bȟ
म m ḿ ṁ
य y ý ỳ
र r ŕ ř
ल l ĺ ľ
ळ ḷ ļ ḽ
व v ṽ ṿ
श š ṧ ŝ
ष ṣ ṩ ş
स s ś ṡ
ह h ĥ ȟ`;

/** A consonant of the middle form in Latin: alone, with a long a after it, doubled. */
export interface LatinConsonant {
  readonly plain: string;
  readonly long: string;
  readonly double: string;
}

/** The consonants of the middle form. */
export const latinConsonants: ReadonlyMap<string, LatinConsonant> = new Map(
  consonantTable.matchAll(/(\S) (\S+) (\S+) (\S+)/g).map(([, letter = '', plain = '', long = '', double = '']) => {
    return [letter, { plain, long, double }];
  }),
);

const vowelTable = 'िi ीī ुu ूū ृrî ेe ैê ोo ौô ॉò अa आā इi ईī उu ऊū ऋrî एe ऐê ओo औô ऑò ॐom ंn ँñ';

/** The vowels of the middle form in Latin. The a's after a consonant are none: short it is left out, long a mark. */
export const latinVowels: ReadonlyMap<string, string> = new Map(
  vowelTable.split(' ').map((entry) => [entry.charAt(0), entry.slice(1)]),
);

/** Follows a consonant of the middle form that was written double: दिल्ली => दिलॱी. */
export const doubled = 'ॱ';

/** Rules in the order in which they apply. */
export type Rules = readonly (readonly [pattern: RegExp, replacement: string])[];

/** A word with each rule applied in turn. */
export function applyRules(word: string, rules: Rules): string {
  return rules.reduce((form, [pattern, replacement]) => form.replace(pattern, replacement), word);
}

/** A table from each letter of one string to the letter at the same place in another. */
export function letterTable(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...from].map((letter, place) => [letter, targets[place] ?? '']));
}
