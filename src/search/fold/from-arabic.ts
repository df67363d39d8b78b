import { applyRules, letterTable, type Rules } from './letters.ts';

const consonants = letterTable('بپتطٹثسصجذزژضظچحہهةۃەخدڈرڑشغگفقکلمنں', 'बपततटसससजजजजजजचहहहहहहखदडरडशगगफककलमनं');

// The two-eyed h breathes on the consonant before it.
const aspirates = letterTable('کگچجتٹدڈڑپب', 'खघछझथठधढढफभ');

const rules: Rules = [
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

/** A word of Arabic script in the middle form. Short vowels aren't written there: it meets Hindi where a word has none. */
export function fromArabic(word: string): string {
  const plain = word.replace(/[\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06ed]/g, '');
  const breathed = plain.replace(/([کگچجتٹدڈڑپب])ھ/g, (pair, letter: string) => aspirates.get(letter) ?? pair);
  return applyRules(breathed, rules).replace(/[\u0600-\u077f]/g, (letter) => consonants.get(letter) ?? '');
}
