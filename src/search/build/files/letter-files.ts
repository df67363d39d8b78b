import type { LetterFiles } from '../../format/search-table.ts';
import { type DataFile, jsonFile } from './data-file.ts';

/** A table of the browser in files by the first letter of what is looked up, so that a query loads what its words begin with. */
export interface LetterTable {
  readonly files: readonly DataFile[];
  readonly letters: LetterFiles;
}

/** Cuts a table by the first letters of its keys. */
export function letterFiles(table: ReadonlyMap<string, unknown>): LetterTable {
  const groups = Map.groupBy(table, ([key]) => key.charAt(0));
  const files = [...groups].map(([letter, entries]) => [letter, jsonFile(Object.fromEntries(entries))] as const);
  return {
    files: files.map(([, file]) => file),
    letters: Object.fromEntries(files.map(([letter, file]) => [letter, file.name])),
  };
}
