import { englishWord } from './english-word.ts';
import { hindiWord } from './hindi-word.ts';
import { type Random, randomOf } from './random.ts';
import { zipf } from './zipf.ts';

export const languages = ['hi', 'en'] as const;
export type Language = (typeof languages)[number];

/** The words of a language, most used first, and functions that draw one at random. */
export interface Lexicon {
  readonly words: readonly string[];
  readonly draw: (random: Random) => string;
  /** Draws a word with a meaning, never a function word. */
  readonly drawContent: (random: Random) => string;
}

const size = 60_000;
const makers = { hi: hindiWord, en: englishWord };
/** Real function words come first, because an index must handle them. */
const small = {
  hi: 'के में की है और से का को ने पर कि यह हैं भी नहीं एक तो ही था वह इस कर कहा लिए रहे हो गया अपने साथ बाद जो थे या दिया किया थी तक गई अब जब दो करने इन उन कुछ हुए लोगों वाले सभी बीच मगर तथा यदि बहुत'.split(
    ' ',
  ),
  en: 'the of and to in a is that for it was on with as be by at from this are but have an not they which or his had has were their been said who will one more its would about after when than other also we there all can into some could two over only new time if out so up no what'.split(
    ' ',
  ),
};
/** YAML does not read these as text. */
const notText = new Set(['null', 'true', 'false', 'yes', 'no', 'on', 'off', 'nan', 'inf']);

const lexicons = new Map<string, Lexicon>();

/** The same seed gives the same words. No word comes twice. */
export function lexiconOf(language: Language, seed: string): Lexicon {
  const key = `${language} ${seed}`;
  const lexicon = lexicons.get(key) ?? makeLexicon(language, seed);
  lexicons.set(key, lexicon);
  return lexicon;
}

function makeLexicon(language: Language, seed: string): Lexicon {
  const words = [...small[language]];
  const taken = new Set([...words, ...notText]);
  const random = randomOf(seed, 'lexicon', language);
  while (words.length < size) {
    const word = makers[language](random, syllables(random, words.length));
    if (taken.has(word)) continue;
    taken.add(word);
    words.push(word);
  }
  const rank = zipf({ ranks: size, exponent: 1.07, offset: 2.7 });
  const draw = (from: Random): string => words[rank(from)] ?? '';
  const drawContent = (from: Random): string => {
    for (;;) {
      const fraction = rank(from);
      if (fraction >= small[language].length) return words[fraction] ?? '';
    }
  };
  return { words, draw, drawContent };
}

/** Words that are used often are short. */
function syllables(random: Random, rank: number): number {
  if (rank < 300) return 2;
  return rank < 8_000 ? 2 + random.below(2) : 2 + random.below(3);
}
