import { doubled } from './letters.ts';

/** A word by sound: its consonants, a letter each, and the vowels before, between and after them. */
export interface Pronunciation {
  readonly consonants: string;
  /** One more than consonants, each the ways to write it, likeliest first; the empty one is the schwa, which Hindi leaves out. */
  readonly vowels: readonly (readonly string[])[];
}

// What Hindi writes for the consonants of the pronouncing dictionary (ARPABET): the bang of Bangalore has g or none.
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

const silence: readonly string[] = [];

/** The consonants alone of the ways in which Hindi may write an English word: quick to ask of a whole dictionary. */
export function englishConsonants(phones: readonly string[]): readonly string[] {
  let ways: readonly string[] = [''];
  let isOpen = true;
  for (const phone of phones) {
    const letters = consonants[phone];
    if (letters)
      ways = letters.flatMap((letter) => ways.map((way) => (isOpen ? way + letter : joinConsonant(way, letter))));
    isOpen = !letters;
    if (phone.startsWith('ER')) {
      ways = ways.map((way) => `${way}r`);
      isOpen = false;
    }
  }
  return ways.map(labial);
}

function joinConsonant(way: string, letters: string): string {
  return way.endsWith(letters.charAt(0)) ? way + letters.slice(1) : way + letters;
}

// Hindi writes every nasal before a labial with the dot.
function labial(letters: string): string {
  return letters.replace(/m(?=[pbf])/g, 'n');
}

/** The ways in which Hindi may write an English word: `M IH1 S AH0 L` is मिसल, मिसाल, मिसिल. */
export function englishSounds(phones: readonly string[]): readonly Pronunciation[] {
  let ways: readonly Pronunciation[] = [{ consonants: '', vowels: [silence] }];
  for (const phone of phones) {
    const sound = phone.replace(/\d/, '');
    const vowel = vowels[sound];
    const letters = consonants[sound];
    if (vowel) ways = ways.map((way) => withVowel(way, vowel));
    if (letters) ways = ways.flatMap((way) => letters.map((letter) => [...letter].reduce(withConsonant, way)));
  }
  return ways.map((way) => ({ ...way, consonants: labial(way.consonants) }));
}

function withVowel(way: Pronunciation, options: readonly string[]): Pronunciation {
  const before = way.vowels.at(-1) ?? silence;
  const starts = before.length === 0 ? [''] : before;
  const joined = starts.flatMap((vowel) => options.map((option) => (vowel + option).replace(/iy/g, 'i')));
  return { consonants: way.consonants, vowels: way.vowels.with(-1, joined) };
}

function withConsonant(way: Pronunciation, letter: string): Pronunciation {
  if (way.consonants.endsWith(letter) && way.vowels.at(-1) === silence) return way;
  return { consonants: way.consonants + letter, vowels: [...way.vowels, silence] };
}

const sounds: ReadonlyMap<string, string> = new Map(
  [
    ['क', 'k'],
    ['ग', 'g'],
    ['च', 'c'],
    ['ज', 'j'],
    ['ट', 't'],
    ['थ', 'T'],
    ['ड', 'd'],
    ['द', 'D'],
    ['नं', 'n'],
    ['म', 'm'],
    ['प', 'p'],
    ['फ', 'f'],
    ['ब', 'b'],
    ['र', 'r'],
    ['ल', 'l'],
    ['व', 'v'],
    ['श', 'S'],
    ['स', 's'],
    ['ह', 'h'],
    ['य', 'y'],
    ['अ', '@'],
    ['ाआ', 'a'],
    ['िीइई', 'i'],
    ['ुूउऊ', 'u'],
    ['ेैएऐ', 'e'],
    ['ोौॉओऔऑ', 'o'],
  ].flatMap(([letters = '', sound = '']) => [...letters].map((letter) => [letter, sound] as const)),
);

/** The sound of a Hindi word in the fold's middle form; none where it has a letter that English loans don't: त, ण, ष, an aspirate. */
export function hindiSounds(form: string): Pronunciation | undefined {
  let way: Pronunciation = { consonants: '', vowels: [silence] };
  for (const letter of form.replaceAll(doubled, '')) {
    const sound = sounds.get(letter);
    if (!sound) return undefined;
    way = /[@aeiouy]/.test(sound) ? withVowel(way, [sound]) : withConsonant(way, sound);
  }
  return { ...way, consonants: labial(way.consonants) };
}

/**
 * How far the vowels of two words with the same consonants are from each other: 1 for each place where Hindi wouldn't write
 * what it has, little where it has one of the less likely spellings.
 */
export function vowelDistance(english: Pronunciation, hindi: Pronunciation): number {
  return english.vowels.reduce((sum, options, place) => {
    const written = hindi.vowels[place]?.[0] ?? '';
    const isInner = place > 0 && place < english.vowels.length - 1;
    return sum + optionDistance(options, written, isInner);
  }, 0);
}

function optionDistance(options: readonly string[], written: string, isInner: boolean): number {
  if (options === silence) return written === '' ? 0 : isInner && written === 'a' ? 0.5 : 1;
  // The letter अ begins a word that begins with a schwa or anything like it.
  const likelihood =
    written === '@' ? options.findIndex((option) => option === '' || option === 'a') : options.indexOf(written);
  return likelihood < 0 ? 1 : likelihood / 10;
}
