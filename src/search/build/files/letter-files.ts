import type { FilesByLetter } from '../../format/search-table.ts';
import { packJson, type SearchFile } from './search-file.ts';

/** A lookup table in one file for each first letter, so that a query loads only the letters that its words start with. */
export interface LetterTable {
  readonly files: readonly SearchFile[];
  readonly letters: FilesByLetter;
}

/** Splits a table by the first letters of its keys. */
export function letterFiles(table: ReadonlyMap<string, unknown>): LetterTable {
  const groups = Map.groupBy(table, ([key]) => key.charAt(0));
  const files = [...groups].map(([letter, entries]) => [letter, packJson(Object.fromEntries(entries))] as const);
  return {
    files: files.map(([, file]) => file),
    letters: Object.fromEntries(files.map(([letter, file]) => [letter, file.name])),
  };
}
