import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { articlePostings, type PostingCodec, postingBytes, readPostedArticles } from '../../format/postings.ts';
import type { DirectoryEntry, DirectoryTable } from '../../format/search-table.ts';
import type { ShardTable } from '../../format/shard-table.ts';
import { type PackedWord, readPackedWords, writePackedWord } from '../../format/word-entry.ts';
import { packJson, totalBytes, writeSearchFiles } from '../files/search-file.ts';
import type { ReadSearchFile } from '../files/search-file-reader.ts';
import { type WordFiles, wordFiles } from '../files/word-files.ts';
import type { Segment } from '../shards/plan-segments.ts';
import { readEarlierFile, unlessEarlierFileIsLost } from './earlier-file.ts';
import { mergeWords } from './merge-words.ts';
import { replaceArticles } from './replace-articles.ts';

/** The directory of a segment: its entry in the search table, and the names of its files. */
export interface BuiltDirectory {
  readonly entry: DirectoryEntry;
  readonly files: readonly string[];
}

/** A shard of a segment. `table` is the file of its `ShardTable`. */
export interface SegmentShard {
  readonly name: string;
  readonly count: number;
  readonly table: string;
}

/** A directory that an earlier build made from other versions of the same shards. */
export interface EarlierDirectory {
  readonly entry: DirectoryEntry;
  readonly shards: readonly SegmentShard[];
  /** Reads a file of the site without checking it. */
  readonly read: ReadSearchFile;
}

/**
 * Merges the indexes of a segment's shards (newest first) into a directory, and writes it to the segment's folder in `searchDir`. The
 * same shards give the same bytes. Memory use: one file of each shard, and the compressed directory. If only one shard differs from an
 * earlier directory, the articles of that shard are replaced.
 */
export async function buildDirectory(
  { name, fileSize }: Pick<Segment, 'name' | 'fileSize'>,
  shards: readonly SegmentShard[],
  read: ReadSearchFile,
  searchDir: string,
  earlier?: EarlierDirectory,
): Promise<BuiltDirectory> {
  const updated = earlier && unlessEarlierFileIsLost(() => updatedFiles(earlier, shards, read, fileSize));
  const words = updated ?? wordFiles(withBytes(mergedWords(shards, read), articlePostings), fileSize);
  const table = packJson({
    firstWords: words.firstWords,
    words: words.files.map((file) => file.name),
  } satisfies DirectoryTable);
  const all = [table, ...words.files];
  return {
    entry: {
      name,
      shards: shards.toReversed().map((shard) => shard.name),
      table: table.name,
      bytes: totalBytes(all),
    },
    files: writeSearchFiles(all, join(searchDir, name)),
  };
}

function mergedWords(shards: readonly SegmentShard[], read: ReadSearchFile): Iterable<PackedWord<number>> {
  let first = 0;
  return mergeWords(
    shards.toReversed().map((shard) => {
      const words = { words: shardWords(shard, read), first };
      first += shard.count;
      return words;
    }),
  );
}

/** The word files if only one shard has changed. Undefined otherwise. */
function updatedFiles(
  { entry, shards: before, read: readEarlier }: EarlierDirectory,
  shards: readonly SegmentShard[],
  read: ReadSearchFile,
  fileSize: number,
): WordFiles | undefined {
  if (before.length !== shards.length || before.some(({ name }, index) => name !== shards[index]?.name))
    return undefined;
  const [changed, ...others] = shards.flatMap((shard, index) => (shard.table === before[index]?.table ? [] : [index]));
  const [shard, old] = [shards[changed ?? -1], before[changed ?? -1]];
  if (changed === undefined || !shard || !old || others.length > 0) return undefined;
  const first = before.slice(changed + 1).reduce((sum, { count }) => sum + count, 0);
  const range = { first, before: old.count, after: shard.count };
  const words = replaceArticles(earlierWords(entry, readEarlier), shardWords(shard, read), range);
  return wordFiles(withBytes(words, postingBytes), fileSize);
}

function* earlierWords({ name, table }: DirectoryEntry, read: ReadSearchFile): Generator<PackedWord<Uint8Array>> {
  const files: DirectoryTable = JSON.parse(readEarlierFile(read, `${name}/${table}`).toString());
  for (const file of files.words) yield* readPackedWords(readEarlierFile(read, `${name}/${file}`), postingBytes);
}

function* withBytes<Value>(
  words: Iterable<PackedWord<Value>>,
  codec: PostingCodec<Value>,
): Generator<{ readonly key: string; readonly bytes: Uint8Array }> {
  for (const word of words) yield { key: word.key, bytes: writePackedWord(word, codec) };
}

function* shardWords(shard: SegmentShard, read: ReadSearchFile): Generator<PackedWord<number>> {
  const unzip = (file: string) => gunzipSync(read(`${shard.name}/${file}`));
  const table: ShardTable = JSON.parse(unzip(shard.table).toString());
  for (const file of table.words) yield* readPackedWords(unzip(file), { read: readPostedArticles });
}
