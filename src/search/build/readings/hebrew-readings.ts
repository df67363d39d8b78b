import { applyRules, type RewriteRules } from '../../fold/letters.ts';
import { expandSounds, type SoundSpellings } from './expand-sounds.ts';
import { withShortVowels } from './short-vowels.ts';

/** Letters that sound otherwise in some places. Capitals are their sounds there. */
const places: RewriteRules = [
  [/[\u0591-\u05c7]/g, ''],
  [/וו/g, 'V'],
  [/יי(?=ה$)/g, 'יJ'],
  [/יי/g, 'AI'],
  [/^י/, 'Y'],
  [/^ו|ו(?=[אי].)|(?<=י)ו$/g, 'V'],
  [/^[אע](?=[וי])/, ''],
  [/(?<=.)י(?=[והא])/g, 'J'],
  [/(?<=.)ב$/, 'V'],
  [/^ב/, 'B'],
  [/[חע]$/, 'A$&'],
  [/ה$/, 'A'],
  [/ך$/, 'K'],
];

/** The search takes o and u for nearly the same vowel. */
const sounds: SoundSpellings = {
  א: 'a',
  ב: 'v b',
  B: 'b',
  V: 'v',
  ג: 'g',
  ד: 'd',
  ה: 'h',
  ו: 'o v',
  ז: 'z',
  ח: 'h kh',
  ט: 't',
  Y: 'y j',
  J: 'y',
  י: 'i',
  I: 'y',
  A: 'a',
  כ: 'k',
  K: 'kh',
  ל: 'l',
  מ: 'm',
  ם: 'm',
  נ: 'n',
  ן: 'n',
  ס: 's',
  ע: 'a',
  פ: 'p f',
  ף: 'f',
  צ: 'ts tz z',
  ץ: 'ts tz z',
  ק: 'k',
  ר: 'r',
  ש: 'sh',
  ת: 't',
};

const mostReadings = 6;
/** The same for a word without its prefix. */
const mostOfStem = 2;
/** The article, and prepositions and conjunctions that are written with a word. */
const prefix = /^(?:ה(?=...)|[בלמשוכ](?=....))/;

/** The usual spellings of a Hebrew word in Latin letters, likeliest first. An apostrophe is a vowel that is not written. */
export function hebrewReadings(word: string): readonly string[] {
  const whole = spellings(word);
  const stem = word.replace(prefix, '');
  return stem === word ? whole : [...new Set([...whole, ...spellings(stem).slice(0, mostOfStem)])];
}

function spellings(word: string): readonly string[] {
  return [...new Set(expandSounds(applyRules(word, places), sounds, mostReadings).map(withShortVowels))];
}
