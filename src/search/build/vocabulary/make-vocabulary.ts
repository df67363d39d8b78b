import { gunzipSync } from 'node:zlib';
import type { MadePart } from '../files/made-part.ts';
import type { PartFiles } from '../files/part-files.ts';
import { sortedUnique, writeSearchFiles } from '../files/search-file.ts';
import { readShardVocabulary, type ShardVocabulary } from '../shards/shard-vocabulary.ts';
import { compoundTable } from './compound-table.ts';
import { frequentHindi } from './frequent-hindi.ts';
import { mergeVocabularies } from './merge-vocabularies.ts';
import { type PeriodVocabulary, updateVocabulary } from './update-vocabulary.ts';
import { vocabularyFiles } from './vocabulary-files.ts';

/** The shards of a period. */
export interface VocabularyInputs {
  /** The files of the shards' words. */
  readonly files: readonly string[];
  /** In how many articles a frequent Hindi word is at least. */
  readonly minCount: number;
}

/** Writes the words of a period. */
export function makeVocabulary(
  { read, readEarlier, searchDir }: PartFiles,
  { files, minCount }: VocabularyInputs,
  before?: MadePart<PeriodVocabulary>,
): MadePart<PeriodVocabulary> {
  const texts = new Map(files.map((file) => [file, gunzipSync(read(file)).toString()]));
  const isSame = before?.value.minHindiCount === minCount;
  const update = isSame && readEarlier ? updateVocabulary(before.value, texts, readEarlier) : undefined;
  const { words, hindi, compounds } = update ?? newVocabulary(texts.values(), minCount);
  const value: PeriodVocabulary = {
    shards: files,
    vocabulary: words.table,
    compounds: [...compoundTable(compounds)],
    hindi,
    minHindiCount: minCount,
  };
  writeSearchFiles(words.files, searchDir);
  return { value, files: sortedUnique(words.names) };
}

function newVocabulary(texts: Iterable<string>, minCount: number) {
  const merged = mergeVocabularies(readEach(texts));
  return {
    words: vocabularyFiles(merged.words),
    hindi: frequentHindi(merged.words, minCount),
    compounds: merged.compounds,
  };
}

function* readEach(texts: Iterable<string>): Generator<ShardVocabulary> {
  for (const text of texts) yield readShardVocabulary(text);
}
