import { stemmer } from '@orama/stemmers/indian';

/** Counts the consonants of a form, and its first vowel. */
function weight(form: string): number {
  return (form.match(/[क-ह]|^[अ-औ]/g) ?? []).length;
}

const openEnding = /(?:ा?[एओ]ं|[ािीुूेोै])$/;

/**
 * Removes the ending of a word of the middle form: लडकियों, लडकी => लडक. All scripts are stemmed in the middle form, so a word has one
 * stem in all of them. At least two consonants remain. Endings of the Hindi stemmer with a consonant (-ना, -ता, -कर) would cut
 * Haryana, Kavita and Tendulkar, so only their vowel is removed.
 */
export function stem(form: string): string {
  const word = form.endsWith('िंग') && weight(form) > 4 ? form.slice(0, -3) : form;
  const cut = stemmer(word);
  const hasOwnConsonant = /[क-ह]/.test(word.slice(cut.length).replace(/^[िइ]य/, ''));
  const stemmed = hasOwnConsonant || cut === word ? word.replace(openEnding, '') : cut;
  return weight(stemmed) >= 2 ? stemmed : word;
}
