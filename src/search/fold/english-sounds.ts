import {
  isRepeated,
  labial,
  noSounds,
  outlineAfter,
  type Pronunciation,
  type VowelSpellings,
  withConsonant,
  withVowel,
} from './pronunciation.ts';

// Hindi spellings of the consonants of the pronouncing dictionary (ARPABET).
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

/** Hindi spellings of the vowels, likeliest first. */
const vowels: Readonly<Record<string, VowelSpellings>> = {
  // The O of lock is ऑ, `O`: of लॉक and लोक, only the first is English.
  AA: costing({ O: 0, a: 0.06, o: 0.12, '': 0.2 }),
  AE: ranked('e', 'a'),
  AH: costing({ '': 0, a: 0.1, e: 0.2, i: 0.3, o: 0.3, O: 0.3, u: 0.5 }),
  AO: costing({ O: 0, o: 0.06, a: 0.1, '': 0.2 }),
  AW: costing({ au: 0, o: 0.1, O: 0.1 }),
  AY: ranked('ai', 'ay', 'aya', 'aye', 'e', 'i'),
  EH: ranked('e', 'i', 'a', ''),
  ER: costing({ '': 0, a: 0.1, e: 0.2, o: 0.3, O: 0.3, u: 0.4, i: 0.5 }),
  EY: ranked('e', 'ey'),
  IH: ranked('i', 'e'),
  IY: ranked('i'),
  OW: costing({ o: 0, O: 0.06 }),
  OY: costing({ Oi: 0, oi: 0, Oy: 0.1, oy: 0.1 }),
  UH: ranked('u', 'yu'),
  UW: costing({ u: 0, yu: 0.1, o: 0.2, O: 0.2 }),
  Y: ranked('y', 'i', ''),
};

/** Bank is बैंक, and song is सॉन्ग; Bangalore is बंगलौर, but Washington is वॉशिंगटन. */
const innerNasal: readonly string[] = ['n'];
const finalNasal: readonly string[] = ['ng'];

/** Share is शेयर, and area is एरिया. */
const finalAir = ranked('ey', 'e', 'ai', 'eya');
const innerAir = ranked('e', 'ai', 'ey');

/** Data is डेटा, star is स्टार, and sport is स्पोर्ट. */
const finalSchwa = ranked('a');
const star = ranked('a', '');
const sport = costing({ O: 0, o: 0, a: 0.1, '': 0.2 });

function costing(costs: Readonly<Record<string, number>>): VowelSpellings {
  return new Map(Object.entries(costs));
}

function ranked(...spellings: readonly string[]): VowelSpellings {
  return new Map(spellings.map((spelling, rank) => [spelling, rank / 10]));
}

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
    const vowel = vowelOf(sound, phones.slice(index + 1));
    const letters = consonantsOf(sound, phones[index + 1]);
    if (vowel) pronunciations = pronunciations.map((pronunciation) => withVowel(pronunciation, vowel));
    if (letters)
      pronunciations = pronunciations.flatMap((way) => letters.map((letter) => [...letter].reduce(withSound, way)));
  }
  return pronunciations.map((way) => ({ ...way, consonants: labial(way.consonants) }));
}

function consonantsOf(sound: string, next: string | undefined): readonly string[] | undefined {
  if (sound !== 'NG') return consonants[sound];
  if (next === undefined) return finalNasal;
  return next === 'G' || next === 'K' ? innerNasal : consonants[sound];
}

function vowelOf(sound: string, next: readonly string[]): VowelSpellings | undefined {
  if (sound === 'AH' && next.length === 0) return finalSchwa;
  if (sound === 'AA' && next[0] === 'R') return star;
  if (sound === 'AO' && next[0] === 'R') return sport;
  if (sound === 'EH' && next[0] === 'R') return next.length === 1 ? finalAir : innerAir;
  return vowels[sound];
}

function withSound(way: Pronunciation, letter: string): Pronunciation {
  return isRepeated(way, letter) ? way : withConsonant(way, letter);
}
