/** A word of the archive. */
export interface VocabularyWord {
  readonly word: string;
  /** Its spellings in Latin letters, for scripts that the browser cannot transliterate. */
  readonly romans?: readonly string[];
  /** Number of articles with it, rounded down to a power of two. */
  readonly count: number;
}

const digits = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Writes words of one skeleton as a line: `rjnt राजनाथ5 مراجعت=mrajat2`, `kn כהן=kahen/kakhen3`. The last letter of a word says how frequent it is. */
export function writeVocabularyLine(skeleton: string, words: readonly VocabularyWord[]): string {
  const texts = words.map(({ word, romans, count }) => {
    const spelling = romans === undefined ? '' : `=${romans.join('/')}`;
    return word + spelling + digits.charAt(Math.floor(Math.log2(count)));
  });
  return `${skeleton} ${texts.join(' ')}`;
}

/** Reads the words of a line. */
export function readVocabularyLine(line: string): readonly VocabularyWord[] {
  const [, ...texts] = line.split(' ');
  return texts.map((text) => {
    const [word = '', roman] = text.slice(0, -1).split('=');
    const count = 2 ** digits.indexOf(text.slice(-1));
    return roman === undefined ? { word, count } : { word, romans: roman.split('/'), count };
  });
}
