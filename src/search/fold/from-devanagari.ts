import { toDevanagari } from '../../language/romanise/indic-layout.ts';
import { applyRules, letterTable, type RewriteRules } from './letters.ts';

// Vowels of other languages and of loanwords, and the Hindi vowel that replaces them.
const variants = letterTable('ॅॲऍॆऎॊऒॄॠ', 'ैऐऐेएोओृऋ');

const rules: RewriteRules = [
  [/[\u0900\u0901]/g, 'ं'],
  [/ज्ञ/g, 'ग्य'],
  // A nasal before a stop or sibilant is written as a letter or as a dot: हिन्दी, हिंदी.
  [/[ङञणन]्(?=[क-घच-झट-ढत-धप-भश-स])|म्(?=[प-भ])/g, 'ं'],
  [/[ङञ]/g, 'न'],
  // Double consonants: with itself or with its aspirate: दिल्ली, अच्छा.
  [/([क-ह])्\1/g, '$1ॱ'],
  [/क्(ख)|ग्(घ)|च्(छ)|ज्(झ)|ट्(ठ)|ड्(ढ)|त्(थ)|द्(ध)|प्(फ)|ब्(भ)/g, '$1$2$3$4$5$6$7$8$9$10ॱ'],
  // Next to another consonant, doubling is optional: महत्त्व, महत्व; वर्द्धन, वर्धन.
  [/ॱ(?=्)|(?<=र्.)ॱ/g, ''],
  // The plural of English loanwords: चैंपियन्स. Not टैक्स.
  [/(?<=[क-हा-ौं].*[ग-वश-ह]ॱ?)्स$/, ''],
  // The m of बलरामपुर sounds as in मुंबई.
  [/(?<=.)म(?=[प-भ])/g, 'ं'],
  // गये, नयी and गए, नई are the same words.
  [/(?<=[क-हा-ौ])ये/g, 'ए'],
  [/(?<=[क-हा-ौ])यी/g, 'ई'],
  [/(?<=[क-हा-ौ])यि/g, 'इ'],
  // The y of विजय and जयपुर forms a vowel with the previous one: vijai, jaipur. The y of सत्य does not.
  [/(?<=[क-ह])ा?य(?:ों)?$/, 'ै'],
  [/(?<=[क-ह])य(?=[क-ह][ा-ौ])/g, 'ै'],
  [/[^अ-ऋए-हा-ृे-ौंॐॱ]/g, ''],
];

/** Converts a word of an Indic script to the middle form: Devanagari without viramas, nuktas and spelling variants. */
export function fromDevanagari(word: string): string {
  // NFD separates the nukta from precomposed letters.
  const letters = toDevanagari(word)
    .normalize('NFD')
    .replace(/[\u093c\u200b-\u200d\ufeff]/g, '');
  return applyRules(
    letters.replace(/[ॅॲऍॆऎॊऒॄॠ]/g, (letter) => variants.get(letter) ?? letter),
    rules,
  );
}
