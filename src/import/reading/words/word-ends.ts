import { kindOf, letterKind } from './letter-kinds.ts';

/** The start of the next word of a text, at a letter or digit; the length of the text if there is none. */
export function wordStart(units: Uint16Array, from: number): number {
  let at = from;
  while (at < units.length && letterKind(units, at) !== kindOf.letter) at += 1;
  return at;
}

/** The end of the word at a place. Letters, marks and digits belong to a word. */
export function wordEnd(units: Uint16Array, from: number): number {
  let at = from;
  while (at < units.length && letterKind(units, at) !== kindOf.none) at += 1;
  return at;
}
