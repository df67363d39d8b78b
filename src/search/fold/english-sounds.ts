import { labial, noSounds, outlineAfter, type Pronunciation, withConsonant, withVowel } from './pronunciation.ts';

// Hindi spellings of the consonants of the pronouncing dictionary (ARPABET). The bang of Bangalore is written with or without g.
const consonants: Readonly<Record<string, readonly string[]>> = {
  B: ['b'],
  CH: ['c'],
  D: ['d'],
  DH: ['D'],
  F: ['f'],
  G: ['g'],
  HH: ['h'],
  JH: ['j'],
  K: ['k'],
  L: ['l'],
  M: ['m'],
  N: ['n'],
  NG: ['n', 'ng'],
  P: ['p'],
  R: ['r'],
  ER: ['r'],
  S: ['s'],
  SH: ['S'],
  T: ['t'],
  TH: ['T', 't'],
  V: ['v'],
  W: ['v'],
  Z: ['j', 's'],
  ZH: ['j', 'S'],
};

const vowels: Readonly<Record<string, readonly string[]>> = {
  AA: ['o', 'a', ''],
  AE: ['e', 'a'],
  AH: ['', 'a', 'e', 'i', 'o', 'u'],
  AO: ['o', 'a', ''],
  AW: ['au', 'o', 'a'],
  AY: ['ai', 'ay', 'i', 'e'],
  EH: ['e'],
  ER: ['', 'a', 'e', 'o', 'u', 'i'],
  EY: ['e'],
  IH: ['i', 'e'],
  IY: ['i'],
  OW: ['o'],
  OY: ['oi', 'oy'],
  UH: ['u', 'yu'],
  UW: ['u', 'yu', 'o'],
  Y: ['y', 'i', ''],
};

/** Share is शेयर. */
const vowelBeforeR: readonly string[] = ['ey', 'e', 'ai', 'eya'];

/** The code of a space, and the one before A. */
const [space, beforeA] = [32, 64];

/** The consonants of phones, by their first two characters (`phoneNumber`). */
const outlines: readonly string[] = Object.entries(consonants).reduce<string[]>((table, [phone, [letter = '']]) => {
  table[phoneNumber(phone, 0)] = letter;
  return table;
}, []);

function phoneNumber(text: string, start: number): number {
  const second = text.charCodeAt(start + 1);
  return (text.charCodeAt(start) - beforeA) * 32 + (second > beforeA ? second - beforeA : 0);
}

/**
 * The outline of an English pronunciation. All its Hindi spellings have the same outline, so a dictionary can be searched quickly. A phone
 * is read by its first two characters, and nothing is split: this runs for each of 134,000 words.
 */
export function englishOutline(pronunciation: string): string {
  let text = '';
  let before = '';
  for (let start = 0; start < pronunciation.length; start += 1) {
    const letter = outlines[phoneNumber(pronunciation, start)];
    if (letter !== undefined) {
      text = outlineAfter(text, before, letter);
      before = letter;
    }
    start += 1;
    while (start < pronunciation.length && pronunciation.charCodeAt(start) !== space) start += 1;
  }
  return text;
}

/** The possible Hindi spellings of an English word: `M IH1 S AH0 L` is मिसल, मिसाल or मिसिल. */
export function englishSounds(phones: readonly string[]): readonly Pronunciation[] {
  let pronunciations: readonly Pronunciation[] = [noSounds];
  for (const [index, phone] of phones.entries()) {
    const sound = phone.replace(/\d/, '');
    const vowel = sound === 'EH' && phones[index + 1] === 'R' ? vowelBeforeR : vowels[sound];
    const letters = consonants[sound];
    if (vowel) pronunciations = pronunciations.map((pronunciation) => withVowel(pronunciation, vowel));
    if (letters)
      pronunciations = pronunciations.flatMap((way) => letters.map((letter) => [...letter].reduce(withConsonant, way)));
  }
  return pronunciations.map((way) => ({ ...way, consonants: labial(way.consonants) }));
}
