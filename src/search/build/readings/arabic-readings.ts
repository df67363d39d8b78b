import { applyRules, type RewriteRules } from '../../fold/letters.ts';
import { expandSounds, type SoundSpellings } from './expand-sounds.ts';
import { withShortVowels } from './short-vowels.ts';

/** Letters that sound otherwise in some places. Capitals are their sounds there. */
const places: RewriteRules = [
  [/[\u0640\u064b-\u065f\u0670]/g, ''],
  [/^و|و(?=[اىةوي])/g, 'W'],
  [/^ي|ي(?=[اىةو])/g, 'Y'],
  [/^[اع](?=[وي])/, ''],
];

const sounds: SoundSpellings = {
  ا: 'a',
  أ: 'a',
  آ: 'a',
  إ: 'i',
  ى: 'a',
  ؤ: 'u',
  ئ: 'i',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j g',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'd z',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z d',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: 'a',
  و: 'u',
  W: 'w',
  ي: 'i',
  Y: 'y',
};

const mostReadings = 4;
/** The article, also after the prepositions and conjunctions that are written with a word. */
const article = /^[وف]?(?:[بك]?ال|لل)(?=..)/;
/** Letters that Urdu and Persian write otherwise or do not have. */
const ownLetter = /[يىكهةأإ]/;

/** The usual spellings of a word in Latin letters, likeliest first, if its letters or its article show that it is Arabic. */
export function arabicReadings(word: string): readonly string[] {
  const stem = word.replace(article, '');
  const stems = stem === word ? (ownLetter.test(word) ? [word] : []) : [stem, `ال${stem}`];
  return [
    ...new Set(
      stems.flatMap((each) => expandSounds(applyRules(each, places), sounds, mostReadings)).map(withShortVowels),
    ),
  ];
}
