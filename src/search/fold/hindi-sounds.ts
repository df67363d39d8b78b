import { doubled } from './letters.ts';
import { labial, noSounds, type Pronunciation, withConsonant, withVowel } from './pronunciation.ts';

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
    ['ोौओऔ', 'o'],
    ['ॉऑ', 'O'],
  ].flatMap(([letters = '', sound = '']) => [...letters].map((letter) => [letter, sound] as const)),
);

/** The sounds of a Hindi word in the middle form. Undefined if it has a letter that English loanwords lack: त, ण, ष, an aspirate. */
export function hindiSounds(form: string): Pronunciation | undefined {
  let pronunciation = noSounds;
  for (const letter of form.replaceAll(doubled, '')) {
    const sound = sounds.get(letter);
    if (!sound) return undefined;
    pronunciation = /[@aeiouOy]/.test(sound)
      ? withVowel(pronunciation, new Map([[sound, 0]]))
      : withConsonant(pronunciation, sound);
  }
  return { ...pronunciation, consonants: labial(pronunciation.consonants) };
}
