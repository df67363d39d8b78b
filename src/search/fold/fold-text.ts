import { foldToken } from './fold-token.ts';

// Unicode's White_Space, which Pagefind splits at; \s has the byte order mark too, and misses the next-line character.
const space = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
const spaces = new RegExp(space, 'g');
const tokens = new RegExp(`${space.replace('[', '[^')}`, 'g');

/** What stands for a word that has no letters or digits, so that the words after it keep their places. */
export const placeholder = '-';

const remembered = new Map<string, string>();
const mostRemembered = 200_000;

/** The words of a text as search counts them: what stands between spaces. */
export function splitWords(text: string): readonly string[] {
  return text.split(spaces).filter((word) => word !== '');
}

/** A text folded word by word. Its spaces stay, and it has as many words as before, each in its place. */
export function foldText(text: string): string {
  return text.replace(tokens, foldWord);
}

function foldWord(token: string): string {
  const known = remembered.get(token);
  if (known !== undefined) return known;
  const folded = foldToken(token) || placeholder;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(token, folded);
  return folded;
}
