import type { KeyedName } from '../../format/shard-table.ts';
import { fastLevel, packFile, packJson, totalBytes, writeSearchFiles } from '../files/search-file.ts';
import { fileLimit, fillEvenly, wordFiles } from '../files/word-files.ts';
import { packChunks } from '../pagefind/pack-chunks.ts';
import { indexWithPagefind, type PagefindOutput } from '../pagefind/pagefind.ts';
import { indexedText } from './indexed-text.ts';
import { NameCounter, type NameCounts } from './name-counts.ts';
import { PositionStore } from './position-store.ts';
import { byOldest, type SearchRecord } from './search-record.ts';
import { ShardColumns } from './shard-columns.ts';
import { writeShardVocabulary } from './shard-vocabulary.ts';
import { TextPacks } from './text-packs.ts';
import { WordCounts } from './word-counts.ts';

/** The data of a built shard for the search table. */
export interface BuiltShard {
  /** File of its `ShardTable`. */
  readonly table: string;
  /** Size of all its files. */
  readonly bytes: number;
  readonly count: number;
  /** Number of words of all its articles. */
  readonly words: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly languages: readonly string[];
  readonly sections: readonly KeyedName[];
  /** File of its words and their counts (`ShardVocabulary`), from which the build makes the vocabulary of all shards. */
  readonly vocabulary: string;
  /** Names to filter by. */
  readonly names: NameCounts;
  /** Names of all its files, sorted. */
  readonly files: readonly string[];
}

/**
 * Builds the index of one shard in the folder `outDir`, from records in the order of `byOldest`. The same records give the same bytes
 * on every machine. Memory use: the words of one shard and its compressed texts.
 */
export async function buildShard(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  outDir: string,
): Promise<BuiltShard> {
  const parts = {
    texts: new TextPacks(),
    columns: new ShardColumns(),
    counts: new WordCounts(),
    nameCounts: new NameCounter(),
    positions: new PositionStore(),
  };
  const { texts, columns, counts, nameCounts, positions } = parts;
  const sent: string[] = [];
  const output = await indexWithPagefind(readRecords(records, parts, (words) => sent.push(words)));
  checkTexts(output, sent);
  let packed = 0;
  const positionsOf = (article: number, word: number) => {
    packed += 1;
    return positions.positions(article, word);
  };
  const words = wordFiles(...fillEvenly([...packChunks(output.chunks, positionsOf)], fileLimit));
  if (packed !== positions.words) throw new Error(`Pagefind indexed ${packed} words of ${positions.words}`);
  const names = packJson(columns.names());
  const counted = counts.words();
  const vocabulary = packFile(
    writeShardVocabulary({ words: counted, compounds: counts.compounds(counted) }),
    fastLevel,
  );
  const table = packJson({
    firstWords: words.firstWords,
    words: words.files.map((file) => file.name),
    ...columns.table(),
    texts: texts.files.map((file) => file.name),
    firstArticles: texts.firstArticles,
    names: names.name,
    vocabulary: vocabulary.name,
  });
  const all = [table, names, vocabulary, ...words.files, ...texts.files];
  return {
    table: table.name,
    bytes: totalBytes(all),
    ...columns.summary(),
    vocabulary: vocabulary.name,
    names: nameCounts.counts(),
    files: await writeSearchFiles(all, outDir),
  };
}

interface ShardParts {
  readonly texts: TextPacks;
  readonly columns: ShardColumns;
  readonly counts: WordCounts;
  readonly nameCounts: NameCounter;
  readonly positions: PositionStore;
}

/** Adds each record to the parts of a shard, and yields its words for Pagefind. */
async function* readRecords(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  { texts, columns, counts, nameCounts, positions }: ShardParts,
  onWords: (words: string) => void,
): AsyncGenerator<string> {
  let previous: SearchRecord | undefined;
  for await (const record of records) {
    if (previous && byOldest(previous, record) >= 0) {
      throw new Error(`Articles of a shard must come oldest first: ${record.url} follows ${previous.url}`);
    }
    previous = record;
    const indexed = indexedText(record);
    texts.add(record);
    columns.add(record, indexed.length);
    counts.add(indexed.blocks);
    nameCounts.add(record);
    positions.add(indexed.words);
    const words = [...indexed.words.keys()].join(' ');
    onWords(words);
    yield words;
  }
  texts.finish();
}

/** Pagefind must number the words of each text as they were sent, or words get the positions of others. */
function checkTexts(output: PagefindOutput, sent: readonly string[]): void {
  if (output.pages.length !== sent.length) {
    throw new Error(`Pagefind indexed ${output.pages.length} of ${sent.length} texts`);
  }
  for (const [number, page] of output.pages.entries()) {
    if (page.url !== String(number)) throw new Error(`Pagefind numbered text ${page.url} as ${number}`);
    if (page.content !== sent[number])
      throw new Error(`Pagefind split text ${number} into other words than the ones sent`);
  }
}
