import { byCodeUnit } from '../../../language/collator.ts';
import type { FilesByLetter, OtherSpellings } from '../../format/search-table.ts';
import { packJson, type SearchFile } from './search-file.ts';

/** Files of spellings by first letter, so that a query loads only the letters that its words start with. */
export interface LetterTable {
  readonly files: readonly SearchFile[];
  readonly letters: FilesByLetter;
}

/** The entries of `OtherSpellings`, of each kind. */
export type SpellingEntries = {
  readonly [Kind in keyof OtherSpellings]-?: readonly (readonly [
    spelling: string,
    NonNullable<OtherSpellings[Kind]>[string],
  ])[];
};

/** Writes the spellings of each first letter to a file. It has only the kinds of which there are spellings. */
export function letterFiles(spellings: SpellingEntries): LetterTable {
  const kinds = Object.entries(spellings).map(
    ([kind, entries]) =>
      [kind, Map.groupBy<string, readonly [string, unknown]>(entries, ([key]) => key.charAt(0))] as const,
  );
  const letters = [...new Set(kinds.flatMap(([, byLetter]) => [...byLetter.keys()]))].toSorted(byCodeUnit);
  const files = letters.map((letter) => {
    const tables = kinds.flatMap(([kind, byLetter]) => {
      const entries = byLetter.get(letter);
      return entries ? [[kind, Object.fromEntries(entries)] as const] : [];
    });
    return [letter, packJson(Object.fromEntries(tables))] as const;
  });
  return {
    files: files.map(([, file]) => file),
    letters: Object.fromEntries(files.map(([letter, file]) => [letter, file.name])),
  };
}

/** Entries with one entry for each spelling, which has the words of all. */
export function joinEntries(entries: SpellingEntries['english']): SpellingEntries['english'] {
  const all = Map.groupBy(entries, ([spelling]) => spelling);
  return [...all].map(([spelling, same]) => [spelling, [...new Set(same.flatMap(([, words]) => words))]]);
}
