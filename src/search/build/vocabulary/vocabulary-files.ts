import { byCodeUnit } from '../../../language/collator.ts';
import { termKey } from '../../../language/term-key.ts';
import type { SpellingTable, VocabularyTable } from '../../format/search-table.ts';
import { reversed } from '../../words/reversed.ts';
import { readVocabularyLine, type VocabularyWord, writeVocabularyLine } from '../../words/vocabulary-lines.ts';
import { packJson, type SearchFile } from '../files/search-file.ts';
import type { WordCount } from '../shards/word-counts.ts';
import { listedWords, type WordOfSkeleton } from './listed-words.ts';
import { type ChangeLine, sortedFiles, updateSortedFiles, type WrittenFiles } from './sorted-files.ts';

/** The new files of a vocabulary in several orders, and the names of all its files. */
export interface VocabularyFiles {
  readonly files: readonly SearchFile[];
  readonly names: readonly string[];
  readonly table: VocabularyTable;
}

/** A word whose number of articles has changed. 0 if there is none. */
export interface WordChange {
  readonly word: string;
  readonly before: number;
  readonly after: number;
}

interface KeyedWord extends VocabularyWord {
  readonly key: string;
}

/** A word with its entries by skeleton, which two orders need. */
interface ListedWord {
  readonly word: string;
  readonly count: number;
  readonly listed: readonly WordOfSkeleton[];
}

/** An order of the words: their keys, and the beginning of a line with a key. */
interface WordOrder {
  readonly words: (word: ListedWord) => readonly KeyedWord[];
  readonly start: (key: string) => string;
  /** The key of a line. */
  readonly keyOf: (line: string) => string;
}

const latin = /^\p{Script=Latin}/u;
const itself = (key: string) => key;
const firstText = (line: string) => line.slice(0, line.indexOf(' '));
const firstWord = (line: string) => readVocabularyLine(line)[0]?.word ?? '';

const bySkeleton: WordOrder = {
  words: ({ listed }) => listed.map(({ skeleton, ...entry }) => ({ ...entry, key: skeleton })),
  start: itself,
  keyOf: firstText,
};

/** The lines of spellings do not repeat the keys, which follow from the words. */
const otherOrders: Readonly<Record<keyof SpellingTable, WordOrder>> = {
  byBeginning: {
    words: ({ word, count }) => [{ word, count, key: termKey(word) }],
    start: () => '',
    keyOf: (line) => termKey(firstWord(line)),
  },
  byEnding: {
    words: ({ word, count }) => [{ word, count, key: reversed(termKey(word)) }],
    start: () => '',
    keyOf: (line) => reversed(termKey(firstWord(line))),
  },
  bySoundEnding: {
    words: ({ word, listed }) =>
      listed
        .filter(({ skeleton }) => skeleton !== '' && !latin.test(word))
        .map(({ skeleton, ...entry }) => ({ ...entry, key: reversed(skeleton) })),
    start: itself,
    keyOf: firstText,
  },
};

/** Writes the words of a vocabulary to files that are small enough to load for one word. The most frequent word of a line is first. */
export function vocabularyFiles(words: readonly WordCount[]): VocabularyFiles {
  const listed = words.map(listedWord);
  return writeOrders(({ words: keyed, start }) => {
    const byKey = Map.groupBy(listed.flatMap(keyed), ({ key }) => key);
    return sortedFiles(new Map([...byKey].map(([key, all]) => [key, lineOf(start(key), all)])));
  });
}

/** Writes only the files that differ after changes. The result is that of `vocabularyFiles` with all words. */
export function updateVocabularyFiles(
  before: VocabularyTable,
  changes: readonly WordChange[],
  read: (name: string) => string,
): VocabularyFiles {
  const spellings: SpellingTable = JSON.parse(read(before.spellings));
  const changed = changes.filter(({ before, after }) => classOf(before) !== classOf(after));
  const words = new Set(changed.map(({ word }) => word));
  const listed = changed.map(({ word, before, after }) => ({
    ...listedWord([word, after || before]),
    isGone: after === 0,
  }));
  return writeOrders(({ words: keyed, start, keyOf }, order) => {
    const entries = listed.flatMap((word) => keyed(word).map((entry) => ({ ...entry, isGone: word.isGone })));
    const lines = new Map(
      [...Map.groupBy(entries, ({ key }) => key)].map(([key, added]): readonly [string, ChangeLine] => [
        key,
        (line) => {
          const others = line === undefined ? [] : readVocabularyLine(line).filter(({ word }) => !words.has(word));
          const all = [...others, ...added.filter(({ isGone }) => !isGone)];
          return all.length === 0 ? undefined : lineOf(start(key), all);
        },
      ]),
    );
    const table = order === undefined ? before : spellings[order];
    return updateSortedFiles({ table, keyOf, read }, lines);
  });
}

function listedWord([word, count]: WordCount): ListedWord {
  return { word, count, listed: listedWords([word, count]) };
}

function writeOrders(write: (order: WordOrder, name?: keyof SpellingTable) => WrittenFiles): VocabularyFiles {
  const skeletons = write(bySkeleton);
  const orders = {
    byBeginning: write(otherOrders.byBeginning, 'byBeginning'),
    byEnding: write(otherOrders.byEnding, 'byEnding'),
    bySoundEnding: write(otherOrders.bySoundEnding, 'bySoundEnding'),
  };
  const spellings = packJson({
    byBeginning: orders.byBeginning.table,
    byEnding: orders.byEnding.table,
    bySoundEnding: orders.bySoundEnding.table,
  } satisfies SpellingTable);
  const all = [skeletons, ...Object.values(orders)];
  return {
    files: [...all.flatMap(({ files }) => files), spellings],
    names: [...all.flatMap(({ table }) => table.words), spellings.name],
    table: { ...skeletons.table, spellings: spellings.name },
  };
}

function lineOf(start: string, words: readonly VocabularyWord[]): string {
  return writeVocabularyLine(start, words.toSorted(byCount));
}

function byCount(a: VocabularyWord, b: VocabularyWord): number {
  return classOf(b.count) - classOf(a.count) || byCodeUnit(a.word, b.word);
}

/** The class of a count as the vocabulary lists it. -1 of 0. */
function classOf(count: number): number {
  return count === 0 ? -1 : Math.floor(Math.log2(count));
}
