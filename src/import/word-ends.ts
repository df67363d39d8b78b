import { kindOf, letterKind } from './letter-kinds.ts';

/** Where the next word of a text begins, told by its first letter or digit; the text's length where none follows. */
export function wordStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && letterKind(text, at) !== kindOf.letter) at += 1;
  return at;
}

/** Where a word that is open at a place ends: letters, marks and digits belong to it. */
export function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && letterKind(text, at) !== kindOf.none) at += 1;
  return at;
}
