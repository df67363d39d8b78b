// The middle form of the fold is plain Devanagari. Every script is converted to it, stemmed in it, and then spelled in Latin letters.
// Pagefind ignores the marks of characters when it finds words, and compares them for exact matches. So every letter with a mark is
// one character, and everything that the search should ignore is a mark: long a, double consonant, retroflex, vowel length, and a h that
// is no part of an aspirate: कहानी is not खान.

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
ह ḥ ḧ ḣ`;

/** Latin spellings of a consonant: alone, before a long a, doubled. */
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

/** Latin spellings of the vowels. After a consonant, a short a is omitted and a long a is a mark. */
export const latinVowels: ReadonlyMap<string, string> = new Map(
  vowelTable.split(' ').map((entry) => [entry.charAt(0), entry.slice(1)]),
);

/** Follows a double consonant in the middle form: दिल्ली => दिलॱी. */
export const doubled = 'ॱ';

/** Replacements, in the order in which they apply. */
export type RewriteRules = readonly (readonly [pattern: RegExp, replacement: string])[];

/** Applies all rules to a word. */
export function applyRules(word: string, rules: RewriteRules): string {
  return rules.reduce((form, [pattern, replacement]) => form.replace(pattern, replacement), word);
}

/** Maps each letter of one string to the letter at the same index in another. */
export function letterTable(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...from].map((letter, index) => [letter, targets[index] ?? '']));
}
