import { regionNames } from '../../../language/names/region-names.ts';
import type { VocabularyEntry } from '../../../settings/vocabulary.ts';
import { aliasTable } from '../../words/alias-table.ts';
import type { SpellingEntries } from '../files/letter-files.ts';

/** Names with the same meaning. The index has no hyphenated words: their parts are separate words. */
export function aliasEntries(
  vocabulary: readonly VocabularyEntry[],
  languages: readonly string[],
): SpellingEntries['names'] {
  const table = aliasTable(vocabulary, [...regionNames(languages).values()]);
  return [...new Map([...table].map(([key, others]) => [key.replaceAll('-', ' '), others]))];
}
