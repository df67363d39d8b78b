import { byCodeUnit } from '../../../language/collator.ts';
import type { VocabularyTable } from '../../format/search-table.ts';
import { readEarlierFile, unlessEarlierFileIsLost } from '../directories/earlier-file.ts';
import type { SpellingEntries } from '../files/letter-files.ts';
import type { ReadSearchFile } from '../files/search-file-reader.ts';
import { readShardVocabulary, readVocabularyCompounds } from '../shards/shard-vocabulary.ts';
import type { WordCount } from '../shards/word-counts.ts';
import { updateFrequentHindi } from './frequent-hindi.ts';
import { updateVocabularyFiles, type WordChange } from './vocabulary-files.ts';

/** The vocabulary of a period, and its frequent Hindi words, among which are English words. */
export interface PeriodVocabulary {
  /** The files of the shards' words. */
  readonly shards: readonly string[];
  readonly vocabulary: VocabularyTable;
  readonly compounds: SpellingEntries['compounds'];
  readonly hindi: readonly WordCount[];
  /** In how many articles each of these words is at least. */
  readonly minHindiCount: number;
}

/** With more changed shards, a new vocabulary takes less time. */
const mostChanged = 2;

/**
 * Updates the vocabulary of an earlier build. `texts` are the vocabularies of the shards by their files. Undefined if much has changed,
 * or if a file of the earlier build is missing or damaged. The result is that of a new vocabulary.
 */
export function updateVocabulary(
  { shards, vocabulary, hindi, minHindiCount }: PeriodVocabulary,
  texts: ReadonlyMap<string, string>,
  readEarlier: ReadSearchFile,
) {
  const gone = shards.filter((file) => !texts.has(file));
  const added = [...texts.keys()].filter((file) => !shards.includes(file));
  if (gone.length > mostChanged || added.length > mostChanged) return undefined;
  return unlessEarlierFileIsLost(() => {
    const read = (file: string): string => readEarlierFile(readEarlier, file).toString();
    const all = [...texts.values()];
    const newTexts = added.map((file) => texts.get(file) ?? '');
    const changes = changedWords(gone.map(read), newTexts, all);
    const compounds = new Map(all.flatMap(readVocabularyCompounds).map((parts) => [parts.join(' '), parts]));
    return {
      words: updateVocabularyFiles(vocabulary, changes, read),
      hindi: updateFrequentHindi(hindi, changes, minHindiCount),
      compounds: [...compounds.values()],
    };
  });
}

/** The words whose numbers of articles differ, with the numbers of all shards together. */
function changedWords(
  gone: readonly string[],
  added: readonly string[],
  all: readonly string[],
): readonly WordChange[] {
  const differences = new Map<string, number>();
  const add = (text: string, sign: number) => {
    for (const [word, count] of readShardVocabulary(text).words)
      differences.set(word, (differences.get(word) ?? 0) + sign * count);
  };
  for (const text of gone) add(text, -1);
  for (const text of added) add(text, 1);
  const counters = all.map(wordCounter);
  return [...differences]
    .filter(([, difference]) => difference !== 0)
    .map(([word, difference]) => {
      const after = counters.reduce((sum, count) => sum + count(word), 0);
      return { word, before: after - difference, after };
    });
}

/** Counts the articles with a word in a shard, from the sorted lines of its vocabulary. */
function wordCounter(text: string): (word: string) => number {
  const wordsEnd = text.indexOf('\n\n');
  return (word) => {
    let [low, high] = [0, wordsEnd];
    while (low < high) {
      const start = Math.max(low, text.lastIndexOf('\n', (low + high) >> 1) + 1);
      const tab = text.indexOf('\t', start);
      const end = text.indexOf('\n', start);
      const order = byCodeUnit(text.slice(start, tab), word);
      if (order === 0) return Number(text.slice(tab + 1, end));
      if (order < 0) low = end + 1;
      else high = start - 1;
    }
    return 0;
  };
}
