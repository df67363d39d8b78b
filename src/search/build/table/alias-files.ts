import { regionNames } from '../../../language/names/region-names.ts';
import type { VocabularyEntry } from '../../../settings/vocabulary.ts';
import { type AliasTable, aliasTable } from '../../words/alias-table.ts';
import { type LetterTable, letterFiles } from '../files/letter-files.ts';

/** The files of names with the same meaning. */
export function aliasFiles(vocabulary: readonly VocabularyEntry[], languages: readonly string[]): LetterTable {
  return letterFiles(withoutHyphens(aliasTable(vocabulary, [...regionNames(languages).values()])));
}

/** The index has no hyphenated words: their parts are separate words. */
function withoutHyphens(table: AliasTable): ReadonlyMap<string, readonly string[]> {
  const words = (name: string) => name.replaceAll('-', ' ');
  return new Map([...table].map(([key, others]) => [words(key), others]));
}
