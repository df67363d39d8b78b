import { romanise } from '../../../language/romanise/romanise.ts';
import { romaniseDevanagari } from '../../../language/romanise/romanise-devanagari.ts';
import { arabicReadings } from './arabic-readings.ts';
import { greekReadings } from './greek-readings.ts';
import { hebrewReadings } from './hebrew-readings.ts';

const ascii = /^[a-z']+$/;
const devanagari = /^[\u0900-\u097f]+$/;
const arabic = /^[\u0621-\u0670]+$/;
const greek = /^[\p{Script=Greek}\p{M}]+$/u;
const hebrew = /^[\u0591-\u05f2]+$/;
// A nasal at the end is often not typed: nahin, nahi.
const lastNasal = /[\u0901\u0902]$/;
const flap = /[\u0921\u0922]\u093c/g;

/** How people write a word in Latin letters, likeliest first: लड़की with d or r, and Hebrew, which has letters of several sounds, in more ways. */
export function readingsOf(word: string): readonly string[] {
  if (ascii.test(word)) return [word];
  if (hebrew.test(word)) return hebrewReadings(word);
  if (greek.test(word)) return greekReadings(word);
  const spoken = word.replace(lastNasal, '');
  if (arabic.test(word)) return [...new Set([inLatinLetters(spoken), ...arabicReadings(word)])];
  if (!word.includes('\u093c') || !flap.test(word)) return [inLatinLetters(spoken)];
  return [inLatinLetters(spoken), inLatinLetters(spoken.replace(flap, 'र'))];
}

function inLatinLetters(spoken: string): string {
  return devanagari.test(spoken) ? romaniseDevanagari(spoken) : romanise(spoken).replace(/[^A-Za-z]/g, '');
}
