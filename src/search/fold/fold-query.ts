import type { EnglishWords } from './english-words.ts';
import { splitWords } from './fold-text.ts';
import { foldToken } from './fold-token.ts';

/** A typed query folded as texts are: its words with single spaces, without those that have no letters or digits. */
export function foldQuery(query: string): string {
  return splitWords(query)
    .map(foldToken)
    .filter((word) => word !== '')
    .join(' ');
}

/**
 * The keys under which a typed word may be found, likeliest first: its own fold, then that of the archive's Hindi word which
 * an English spelling stands for: `national` => fold of `national`, key of नेशनल. None for a word without letters or digits.
 */
export function wordKeys(word: string, englishWords: EnglishWords): readonly string[] {
  const own = foldToken(word);
  const spelling = word.toLowerCase().replace(/[^a-z]/g, '');
  const other = englishWords.get(spelling);
  return [...new Set([own, other ?? ''])].filter((key) => key !== '');
}
