import { byCodeUnit } from '../../../language/collator.ts';
import type { SortedFiles } from '../../format/search-table.ts';
import { type VocabularyWord, writeVocabularyLine } from '../../words/vocabulary-lines.ts';
import { packFile, type SearchFile } from '../files/search-file.ts';
import type { WordCount } from '../shards/word-counts.ts';
import { listedWords } from './listed-words.ts';

/** Maximum size of a file before compression, in letters. */
const limit = 7_000;

/** The files of a vocabulary, sorted by skeletons, and the first skeleton of each. */
export interface VocabularyFiles {
  readonly files: readonly SearchFile[];
  readonly table: SortedFiles;
}

/** Writes the words of a vocabulary to files that are small enough to load for one word. The most frequent word of a line is first. */
export function vocabularyFiles(words: readonly WordCount[]): VocabularyFiles {
  const bySkeleton = Map.groupBy(words.flatMap(listedWords), ({ skeleton }) => skeleton);
  const skeletons = [...bySkeleton.keys()].toSorted(byCodeUnit);
  const files: SearchFile[] = [];
  const firstWords: string[] = [];
  let pending: string[] = [];
  let size = 0;
  const flush = () => {
    if (pending.length > 0) files.push(packFile(pending.join('\n')));
    pending = [];
    size = 0;
  };
  for (const skeleton of skeletons) {
    const line = writeVocabularyLine(skeleton, (bySkeleton.get(skeleton) ?? []).toSorted(byCount));
    if (size + line.length > limit) flush();
    if (pending.length === 0) firstWords.push(skeleton);
    pending.push(line);
    size += line.length;
  }
  flush();
  return { files, table: { words: files.map(({ name }) => name), firstWords } };
}

function byCount(a: VocabularyWord, b: VocabularyWord): number {
  return Math.floor(Math.log2(b.count)) - Math.floor(Math.log2(a.count)) || byCodeUnit(a.word, b.word);
}
