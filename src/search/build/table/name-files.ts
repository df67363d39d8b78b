import { regionNames } from '../../../language/region-names.ts';
import type { VocabularyEntry } from '../../../settings/vocabulary.ts';
import { type AliasTable, aliasTable } from '../../words/alias-table.ts';
import { type LetterTable, letterFiles } from '../files/letter-files.ts';

/** The files of names that stand for each other. */
export function nameFiles(vocabulary: readonly VocabularyEntry[], languages: readonly string[]): LetterTable {
  return letterFiles(asWords(aliasTable(vocabulary, [...regionNames(languages).values()])));
}

/** The index keeps no compounds: their parts are words of their own. */
function asWords(table: AliasTable): ReadonlyMap<string, readonly string[]> {
  const words = (name: string) => name.replaceAll('-', ' ');
  return new Map([...table].map(([key, others]) => [words(key), others.map(words)]));
}
