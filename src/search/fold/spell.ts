import { applyRules, doubled, latinConsonants, latinVowels, type Rules } from './letters.ts';

const rules: Rules = [
  // The e of English endings is a schwa in Hindi: tunnel, टनल.
  [/(?<=[क-ह].*[क-हॱ])े(?=[रलनमद]$)/, ''],
  // सोनिया is typed sonia.
  [/(?<=[िी])य/g, ''],
  // A nasal vowel is no n: मां, मान.
  [/ं(?![क-ह])/g, 'ँ'],
];

/** A stemmed word of the middle form in Latin letters, where marks tell what the letters alone don't. */
export function spell(form: string): string {
  const sounds = applyRules(form, rules);
  let word = '';
  for (let place = 0; place < sounds.length; place++) {
    const letter = sounds.charAt(place);
    const consonant = latinConsonants.get(letter);
    if (consonant) word += consonant[following(sounds, place + 1)];
    else if (place === 0 || !/[अआ]/.test(letter)) word += latinVowels.get(letter) ?? '';
  }
  return word;
}

function following(sounds: string, place: number): 'plain' | 'long' | 'double' {
  const next = sounds.charAt(place);
  if (next === doubled) return sounds.charAt(place + 1) === 'ा' ? 'long' : 'double';
  return next === 'ा' ? 'long' : 'plain';
}
