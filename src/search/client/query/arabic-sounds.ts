import { romaniseDevanagari } from '../../../language/romanise/romanise-devanagari.ts';
import { fromArabic } from '../../fold/from-arabic.ts';
import { fromDevanagari } from '../../fold/from-devanagari.ts';
import type { VocabularyWord } from '../../words/vocabulary-lines.ts';

/** A word of Arabic script, for comparison with Hindi words. */
interface ArabicSounds {
  /** In Latin letters: پولیس => `poulis`, حکومت => `h'koumt`. An apostrophe is a vowel that may follow. */
  readonly roman: string;
  /** The words of a list with the same letters, with their spellings in Latin letters. */
  readonly sameWords: (words: readonly VocabularyWord[]) => readonly VocabularyWord[];
}

/** The sounds of a word of Arabic script. */
export function arabicSounds(word: string): ArabicSounds {
  // An h after a consonant at the end is a long a: امریکہ.
  const written = fromArabic(word.replace(/^ع/, 'ا').replace(/(?<=[^اآویے])[ہه]$/, 'ا'));
  // A vowel after another is a letter: गाओं.
  const form = written.replaceAll('ेी', 'ई').replace(/(?<=ा)[ोे]/g, (sign) => (sign === 'ो' ? 'ओ' : 'ए'));
  const letters = writtenLetters(form);
  const open = form
    .replace(/^अ/, "'")
    .replace(/([क-ह])(?=[क-ह])/g, "$1\u094d'")
    .replace(/(?<=[क-ह])$/, '\u094d');
  return {
    // An o may be a u as well.
    roman: open.replace(/[\u0900-\u097f]+/g, romaniseDevanagari).replace(/(?<![aeiou])o/g, 'ou'),
    sameWords: (words) =>
      words
        .filter((other) => writtenLetters(fromDevanagari(other.word)) === letters)
        .map((other) => ({ ...other, romans: [asWritten(other.word)] })),
  };
}

/** The consonants, long a and the last vowel of a word in the middle form. Some nasals are dots. Arabic script omits other vowels, or writes several alike. */
function writtenLetters(form: string): string {
  return form
    .replace(/^[अ-औ]ा?/, 'अ')
    .replace(/ं|म(?=[प-भ])|ण/g, 'न')
    .replaceAll('ष', 'श')
    .replaceAll('ॉ', 'ा')
    .replace(/[इईएऐिीेै]$/, 'y')
    .replace(/[उऊओऔुूोौ]$/, 'v')
    .replace(/[^अक-मरलशसहाvy]/g, '')
    .replace(/^अ(?=स)/, '');
}

/** A Hindi word in Latin letters, without what Arabic script does not tell: double consonants, and the o of डॉक्टर. */
function asWritten(word: string): string {
  const letters = word.normalize('NFC').replaceAll('ॉ', 'ा');
  return romaniseDevanagari(letters.replace(/([क-ह])\u094d(?=\1)/g, ''));
}
