import { labial, noSounds, outline, type Pronunciation, withConsonant, withVowel } from './pronunciation.ts';

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

const outlines: ReadonlyMap<string, string> = new Map([
  ...Object.entries(consonants).map(([phone, [letter = '']]) => [phone, letter] as const),
  ...['ER0', 'ER1', 'ER2'].map((phone) => [phone, 'r'] as const),
]);

/** The outline of an English pronunciation. All its Hindi spellings have the same outline, so a dictionary can be searched quickly. */
export function englishOutline(phones: readonly string[]): string {
  let letters = '';
  for (const phone of phones) letters += outlines.get(phone) ?? '';
  return outline(letters);
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
