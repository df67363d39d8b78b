import { kindOf, letterKind } from './letter-kinds.ts';

/** Where the next word of a text begins, told by its first letter or digit; the text's length where none follows. */
export function wordStart(units: Uint16Array, from: number): number {
  let at = from;
  while (at < units.length && letterKind(units, at) !== kindOf.letter) at += 1;
  return at;
}

/** Where a word that is open at a place ends: letters, marks and digits belong to it. */
export function wordEnd(units: Uint16Array, from: number): number {
  let at = from;
  while (at < units.length && letterKind(units, at) !== kindOf.none) at += 1;
  return at;
}
