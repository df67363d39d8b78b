import type { VocabularyEntry } from '../settings/vocabulary.ts';
import { type AliasTable, aliasTable } from './aliases.ts';
import { type DataFile, jsonFile } from './data-file.ts';
import { englishWords } from './fold/english-words.ts';
import { regionNames } from './region-names.ts';
import type { LetterFiles } from './search-table.ts';

/** Tables of the browser in files by the first letter of what is looked up, so that a query loads what its words begin with. */
export interface NameFiles {
  readonly files: readonly DataFile[];
  readonly names: LetterFiles;
  readonly english: LetterFiles;
}

/** A word that stands once may be a slip of its writer. */
const leastCount = 3;

/** The files of names that stand for each other and of English spellings of the archive's Hindi words. */
export function nameFiles(
  vocabulary: readonly VocabularyEntry[],
  languages: readonly string[],
  textWords: ReadonlyMap<string, number>,
): NameFiles {
  const names = byLetter(asWords(aliasTable(vocabulary, regionNames(languages))));
  const english = byLetter(englishWords(frequent(textWords)));
  return { files: [...names.files, ...english.files], names: names.letters, english: english.letters };
}

/** The index keeps no compounds: their parts are words of their own. */
function asWords(table: AliasTable): ReadonlyMap<string, readonly string[]> {
  const words = (name: string) => name.replaceAll('-', ' ');
  return new Map([...table].map(([key, others]) => [words(key), others.map(words)]));
}

function frequent(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...counts].filter(([, count]) => count >= leastCount));
}

function byLetter(table: ReadonlyMap<string, unknown>) {
  const groups = Map.groupBy(table, ([key]) => key.charAt(0));
  const files = [...groups].map(([letter, entries]) => [letter, jsonFile(Object.fromEntries(entries))] as const);
  return {
    files: files.map(([, file]) => file),
    letters: Object.fromEntries(files.map(([letter, file]) => [letter, file.name])),
  };
}
