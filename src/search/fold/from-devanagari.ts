import { toDevanagari } from '../../language/indic-layout.ts';
import { applyRules, letterTable, type Rules } from './letters.ts';

// Vowels that other languages and loans have, by the Hindi vowel that they vary with.
const variants = letterTable('ॅॲऍॆऎॊऒॄॠ', 'ैऐऐेएोओृऋ');

const rules: Rules = [
  [/[\u0900\u0901]/g, 'ं'],
  [/ज्ञ/g, 'ग्य'],
  // A nasal before a stop or sibilant is written as itself or as the dot: हिन्दी, हिंदी.
  [/[ङञणन]्(?=[क-घच-झट-ढत-धप-भश-स])|म्(?=[प-भ])/g, 'ं'],
  [/[ङञ]/g, 'न'],
  // A consonant doubles itself or its aspirate: दिल्ली, अच्छा.
  [/([क-ह])्\1/g, '$1ॱ'],
  [/क्(ख)|ग्(घ)|च्(छ)|ज्(झ)|ट्(ठ)|ड्(ढ)|त्(थ)|द्(ध)|प्(फ)|ब्(भ)/g, '$1$2$3$4$5$6$7$8$9$10ॱ'],
  // Before or after another consonant a double is a matter of spelling: महत्त्व, महत्व; वर्द्धन, वर्धन.
  [/ॱ(?=्)|(?<=र्.)ॱ/g, ''],
  // The plural of English loans: चैंपियन्स. Not टैक्स.
  [/(?<=[क-हा-ौं].*[ग-वश-ह]ॱ?)्स$/, ''],
  // The m of बलरामपुर sounds as in मुंबई.
  [/(?<=.)म(?=[प-भ])/g, 'ं'],
  // गये, नयी and गए, नई are the same words.
  [/(?<=[क-हा-ौ])ये/g, 'ए'],
  [/(?<=[क-हा-ौ])यी/g, 'ई'],
  [/(?<=[क-हा-ौ])यि/g, 'इ'],
  // The y of विजय and जयपुर makes a vowel with the one before it: vijai, jaipur. Not that of सत्य.
  [/(?<=[क-ह])ा?य(?:ों)?$/, 'ै'],
  [/(?<=[क-ह])य(?=[क-ह][ा-ौ])/g, 'ै'],
  [/[^अ-ऋए-हा-ृे-ौंॐॱ]/g, ''],
];

/** A word of an Indic script in the middle form: Devanagari without viramas, nuktas and spelling variants. */
export function fromDevanagari(word: string): string {
  // NFD takes the nukta off the letters that have one inside.
  const letters = toDevanagari(word)
    .normalize('NFD')
    .replace(/[\u093c\u200b-\u200d\ufeff]/g, '');
  return applyRules(
    letters.replace(/[ॅॲऍॆऎॊऒॄॠ]/g, (letter) => variants.get(letter) ?? letter),
    rules,
  );
}
