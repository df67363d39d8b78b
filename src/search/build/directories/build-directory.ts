import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { articlePostings, readPostedArticles } from '../../format/postings.ts';
import type { DirectoryEntry, DirectoryTable } from '../../format/search-table.ts';
import type { ShardTable } from '../../format/shard-table.ts';
import { type PackedWord, readPackedWords, writePackedWord } from '../../format/word-entry.ts';
import { packJson, totalBytes, writeSearchFiles } from '../files/search-file.ts';
import { wordFiles } from '../files/word-files.ts';
import type { Segment } from '../shards/plan-segments.ts';
import { mergeWords } from './merge-words.ts';
import type { ReadSearchFile } from './search-file-reader.ts';

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

/**
 * Merges the indexes of a segment's shards (newest first) into a directory, and writes it to the segment's folder in `searchDir`. The
 * same shards give the same bytes. Memory use: one file of each shard, and the compressed directory.
 */
export async function buildDirectory(
  { name, fileSize }: Pick<Segment, 'name' | 'fileSize'>,
  shards: readonly SegmentShard[],
  read: ReadSearchFile,
  searchDir: string,
): Promise<BuiltDirectory> {
  const oldestFirst = shards.toReversed();
  let first = 0;
  const merged = mergeWords(
    oldestFirst.map((shard) => {
      const words = { words: shardWords(shard, read), first };
      first += shard.count;
      return words;
    }),
  );
  const words = wordFiles(withBytes(merged), fileSize);
  const table = packJson({
    firstWords: words.firstWords,
    words: words.files.map((file) => file.name),
  } satisfies DirectoryTable);
  const all = [table, ...words.files];
  return {
    entry: {
      name,
      shards: oldestFirst.map((shard) => shard.name),
      table: table.name,
      bytes: totalBytes(all),
    },
    files: await writeSearchFiles(all, join(searchDir, name)),
  };
}

function* withBytes(
  words: Iterable<PackedWord<number>>,
): Generator<{ readonly key: string; readonly bytes: Uint8Array }> {
  for (const word of words) yield { key: word.key, bytes: writePackedWord(word, articlePostings) };
}

function* shardWords(shard: SegmentShard, read: ReadSearchFile): Generator<PackedWord<number>> {
  const unzip = (file: string) => gunzipSync(read(`${shard.name}/${file}`));
  const table: ShardTable = JSON.parse(unzip(shard.table).toString());
  for (const file of table.words) yield* readPackedWords(unzip(file), { read: readPostedArticles });
}
