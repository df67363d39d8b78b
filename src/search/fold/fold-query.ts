import type { EnglishWords } from './english-words.ts';
import { splitWords } from './fold-text.ts';
import { foldToken } from './fold-token.ts';

/** Folds a query: its words, separated by single spaces. Words without letters or digits are omitted. */
export function foldQuery(query: string): string {
  return splitWords(query)
    .map(foldToken)
    .filter((word) => word !== '')
    .join(' ');
}

/**
 * The possible keys of a typed word: its own fold, then the key of the archive's Hindi word with this English spelling:
 * `national` => fold of `national`, key of नेशनल. Empty for a word without letters or digits.
 */
export function wordKeys(word: string, englishWords: EnglishWords): readonly string[] {
  const own = foldToken(word);
  const spelling = word.toLowerCase().replace(/[^a-z]/g, '');
  const other = englishWords.get(spelling);
  return [...new Set([own, other ?? ''])].filter((key) => key !== '');
}
