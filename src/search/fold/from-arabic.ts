import { applyRules, letterTable, type RewriteRules } from './letters.ts';

const consonants = letterTable('بپتطٹثسصجذزژضظچحہهةۃەخدڈرڑشغگفقکلمنں', 'बपततटसससजजजजजजचहहहहहहखदडरडशगगफककलमनं');

// The two-eyed h (ھ) aspirates the consonant before it.
const aspirates = letterTable('کگچجتٹدڈڑپب', 'खघछझथठधढढफभ');

const rules: RewriteRules = [
  [/[أإٱ]/g, 'ا'],
  [/[يىې]/g, 'ی'],
  [/[ئۓ]/g, 'ے'],
  [/ك/g, 'ک'],
  [/ھ/g, 'ह'],
  [/^ا[وؤ]/, 'ओ'],
  [/^ای/, 'ई'],
  [/^[اع]/, 'अ'],
  [/^آ/, 'आ'],
  // A w or y at the start or before a long vowel is a consonant.
  [/^و|و(?=[اآیے])/g, 'व'],
  [/^ی|ی(?=[اآوے])/g, 'य'],
  [/[وؤ]/g, 'ो'],
  [/ی/g, 'ी'],
  [/ے/g, 'े'],
  [/[اآ]/g, 'ा'],
];

/** Converts a word of Arabic script to the middle form. Arabic script omits short vowels, so it matches Hindi words without vowel signs. */
export function fromArabic(word: string): string {
  const plain = word.replace(/[\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06ed]/g, '');
  const aspirated = plain.replace(/([کگچجتٹدڈڑپب])ھ/g, (pair, letter: string) => aspirates.get(letter) ?? pair);
  return applyRules(aspirated, rules).replace(/[\u0600-\u077f]/g, (letter) => consonants.get(letter) ?? '');
}
