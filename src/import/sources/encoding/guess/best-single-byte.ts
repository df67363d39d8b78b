import { charsetWords } from './charset-words.ts';
import { charsetLanguages } from './language-letters.ts';
import { type Fit, fitScore, sumOfFits, wordFit } from './word-fit.ts';

/** A charset with one byte a letter, and how well the words of a text fit one of its languages. */
export interface FoundCharset {
  readonly charset: string;
  readonly score: number;
}

/** What the words must show against the charset that the source names, and against Windows-1252 if it names none. */
const needs = {
  named: { words: 3, sum: 130, score: 38, lead: 1.4 },
  unnamed: { words: 2, sum: 90, score: 25, lead: 1.15 },
};
/** Charsets that are rare, or hardly differ from others. */
const rare = /^(?:x-mac|macintosh|ibm|iso-8859-(?:4|15|16))/;
const rarePart = 0.97;

interface Reading extends FoundCharset {
  readonly words: readonly string[];
  readonly language: number;
}

/**
 * The charset with one byte a letter in which the words of a text are most like those of a language. The charset that the source
 * names is kept unless the words that differ in another one are clearly better there.
 */
export function bestSingleByte(bytes: Uint8Array, named?: string): FoundCharset {
  const label = named ?? 'windows-1252';
  const joined = Buffer.from(charsetWords(bytes).join(' '), 'latin1');
  const fits = new Map<string, Fit>();
  const fitOf = (word: string): Fit => {
    const fit = fits.get(word) ?? wordFit(word);
    fits.set(word, fit);
    return fit;
  };
  const read = (charset: string): Reading => reading(charset, joined, fitOf);
  const own = read(label);
  const best = [...charsetLanguages.keys()]
    .map(read)
    .reduce((one, other) => (other.score > one.score ? other : one), own);
  const different = best.words.flatMap((word, at) => (word === own.words[at] ? [] : [at]));
  const better = sumOfFits(different.map((at) => fitOf(best.words[at] ?? '')));
  const worse = sumOfFits(different.map((at) => fitOf(own.words[at] ?? '')));
  const score = fitScore(better, best.language);
  const need = named === undefined ? needs.unnamed : needs.named;
  const isBetter =
    different.length >= need.words &&
    score * better.groups >= need.sum &&
    best.score >= need.score &&
    score > need.lead * fitScore(worse, own.language);
  return isBetter ? best : own;
}

function reading(charset: string, joined: Uint8Array, fitOf: (word: string) => Fit): Reading {
  // Vietnamese is written with tones after their letters.
  const words = new TextDecoder(charset).decode(joined).normalize('NFC').split(' ');
  const fit = sumOfFits(words.map(fitOf));
  const scores = (charsetLanguages.get(charset) ?? []).map((language) => ({
    language,
    score: fitScore(fit, language),
  }));
  const { language, score } = scores.reduce((one, other) => (other.score > one.score ? other : one), {
    language: -1,
    score: 0,
  });
  return { charset, words, language, score: rare.test(charset) ? score * rarePart : score };
}
