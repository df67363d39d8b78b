import { memoize } from '../../language/memoize.ts';
import { foldToken } from './fold-token.ts';

// Unicode's White_Space, where Pagefind splits. \s also matches the byte order mark, and does not match the next-line character.
const space = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
const spaces = new RegExp(space, 'g');
const tokens = new RegExp(`${space.replace('[', '[^')}`, 'g');

/** Replaces a word without letters or digits, so that the words after it keep their positions. */
export const placeholder = '-';

const cacheLimit = 200_000;

/** Splits a text at spaces. */
export function splitWords(text: string): readonly string[] {
  return text.split(spaces).filter((word) => word !== '');
}

/** Folds a text word by word. The spaces and the number of words stay the same. */
export function foldText(text: string): string {
  return text.replace(tokens, foldWord);
}

const foldWord = memoize((token) => foldToken(token) || placeholder, cacheLimit);
