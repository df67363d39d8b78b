import { applyRules, type RewriteRules } from '../../fold/letters.ts';

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

/** How people write each letter or sound, likeliest first. The search takes o and u for nearly the same vowel. */
const sounds: Readonly<Record<string, string>> = {
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
  let readings: readonly (readonly string[])[] = [[]];
  for (const letter of applyRules(word, places)) {
    const written = (sounds[letter] ?? '').split(' ');
    readings = written.flatMap((sound) => readings.map((before) => [...before, sound])).slice(0, mostReadings);
  }
  return [...new Set(readings.map(withVowels))];
}

const vowel = /[aeiou]/;

/** The first two and the last two consonants of a word usually have a vowel between them, which is an apostrophe: שלום is `sh'lom`, מרצ `m'r'ts`. */
function withVowels(sounds: readonly string[]): string {
  const last = sounds.length - 2;
  return sounds
    .map((sound, index) => {
      const next = sounds[index + 1];
      if (next === undefined || vowel.test(sound.slice(-1)) || vowel.test(next.charAt(0))) return sound;
      if (index === last) return `${sound}'`;
      return index === 0 && !'yj'.includes(sound) ? `${sound}'` : sound;
    })
    .join('');
}
