import { stemmer } from '@orama/stemmers/indian';

/** How much of a word a form is: its consonants, and the vowel that it begins with. */
function weight(form: string): number {
  return (form.match(/[क-ह]|^[अ-औ]/g) ?? []).length;
}

const openEnding = /(?:ा?[एओ]ं|[ािीुूेोै])$/;

/**
 * A word of the middle form without its ending: लडकियों, लडकी => लडक. It works after the respelling, so that one word is cut
 * at one place whatever script it came in. What is left has two consonants at least. Of the Hindi stemmer's endings those
 * with a consonant of their own (-ना, -ता, -कर) would cut Haryana, Kavita and Tendulkar, so of these only the vowel goes.
 */
export function stem(form: string): string {
  const word = form.endsWith('िंग') && weight(form) > 4 ? form.slice(0, -3) : form;
  const cut = stemmer(word);
  const hasOwnConsonant = /[क-ह]/.test(word.slice(cut.length).replace(/^[िइ]य/, ''));
  const stemmed = hasOwnConsonant || cut === word ? word.replace(openEnding, '') : cut;
  return weight(stemmed) >= 2 ? stemmed : word;
}
