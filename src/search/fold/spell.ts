import { applyRules, doubled, latinConsonants, latinVowels, type RewriteRules } from './letters.ts';

const rules: RewriteRules = [
  // The e of English endings is a schwa in Hindi: tunnel, टनल.
  [/े(?=[रलनमद]$)(?<=[क-ह].*[क-हॱ]े)/, ''],
  // सोनिया is typed sonia. किया is not कि.
  [/(?<=[क-ह].*[क-ह][िी])य/g, ''],
  // A nasal vowel is no n: मां, मान.
  [/ं(?![क-ह])/g, 'ँ'],
];

/** Spells a stemmed word of the middle form in Latin letters with marks. */
export function spell(form: string): string {
  const sounds = applyRules(form, rules);
  let word = '';
  for (let index = 0; index < sounds.length; index++) {
    const letter = sounds.charAt(index);
    const consonant = latinConsonants.get(letter);
    if (consonant) word += consonant[consonantForm(sounds, index + 1)];
    else if (index === 0 || !/[अआ]/.test(letter)) word += latinVowels.get(letter) ?? '';
  }
  return word;
}

function consonantForm(sounds: string, next: number): 'plain' | 'long' | 'double' {
  const sign = sounds.charAt(next);
  if (sign === doubled) return sounds.charAt(next + 1) === 'ा' ? 'long' : 'double';
  return sign === 'ा' ? 'long' : 'plain';
}
