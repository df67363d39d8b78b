import { foldToken } from './fold-token.ts';

/** The key of a word in searches: its fold without marks. काम, कम and `kam` all have the key `km`. */
export function searchKey(token: string): string {
  return withoutMarks(foldToken(token));
}

/** Removes the marks of a folded word or text. */
export function withoutMarks(folded: string): string {
  return folded.normalize('NFD').replace(/\p{M}/gu, '');
}
