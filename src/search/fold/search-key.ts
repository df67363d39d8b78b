import { foldToken } from './fold-token.ts';

/** The key under which a word is found: its fold without marks. काम, कम and `kam` are all `km`. */
export function searchKey(token: string): string {
  return withoutMarks(foldToken(token));
}

/** A folded word or text without the marks that tell apart what search brings together. */
export function withoutMarks(folded: string): string {
  return folded.normalize('NFD').replace(/\p{M}/gu, '');
}
