import { byCodeUnit } from '../../../language/collator.ts';
import { termKey } from '../../../language/term-key.ts';
import type { SpellingTable, VocabularyTable } from '../../format/search-table.ts';
import { reversed } from '../../words/reversed.ts';
import { type VocabularyWord, writeVocabularyLine } from '../../words/vocabulary-lines.ts';
import { packJson, type SearchFile } from '../files/search-file.ts';
import type { WordCount } from '../shards/word-counts.ts';
import { listedWords } from './listed-words.ts';
import { sortedFiles } from './sorted-files.ts';

/** The files of a vocabulary in several orders. */
export interface VocabularyFiles {
  readonly files: readonly SearchFile[];
  readonly table: VocabularyTable;
}

const latin = /^\p{Script=Latin}/u;

/** Writes the words of a vocabulary to files that are small enough to load for one word. The most frequent word of a line is first. */
export function vocabularyFiles(words: readonly WordCount[]): VocabularyFiles {
  const listed = words.flatMap(listedWords);
  const otherScripts = listed.filter(({ word, skeleton }) => skeleton !== '' && !latin.test(word));
  // The lines of spellings do not repeat the keys, which follow from the words.
  const spelled = lines(words.map(spelledWord), ({ key }) => key, '');
  const reversedSpellings = new Map([...spelled].map(([key, line]) => [reversed(key), line]));
  const skeletons = sortedFiles(lines(listed, ({ skeleton }) => skeleton));
  const orders = {
    byBeginning: sortedFiles(spelled),
    byEnding: sortedFiles(reversedSpellings),
    bySoundEnding: sortedFiles(lines(otherScripts, ({ skeleton }) => reversed(skeleton))),
  };
  const spellings = packJson({
    byBeginning: orders.byBeginning.table,
    byEnding: orders.byEnding.table,
    bySoundEnding: orders.bySoundEnding.table,
  } satisfies SpellingTable);
  return {
    files: [...skeletons.files, ...Object.values(orders).flatMap(({ files }) => files), spellings],
    table: { ...skeletons.table, spellings: spellings.name },
  };
}

function spelledWord([word, count]: WordCount) {
  return { word, count, key: termKey(word) };
}

/** The line of each key, which begins with the key or with another text. */
function lines<Word extends VocabularyWord>(
  words: readonly Word[],
  keyOf: (word: Word) => string,
  start?: string,
): ReadonlyMap<string, string> {
  return new Map(
    [...Map.groupBy(words, keyOf)].map(([key, all]) => [key, writeVocabularyLine(start ?? key, all.toSorted(byCount))]),
  );
}

function byCount(a: VocabularyWord, b: VocabularyWord): number {
  return Math.floor(Math.log2(b.count)) - Math.floor(Math.log2(a.count)) || byCodeUnit(a.word, b.word);
}
