import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { DirectoryTable } from '../../format/directory-table.ts';
import type { Occurrence } from '../../format/indexed-word.ts';
import { pagePostings, placePostings } from '../../format/postings.ts';
import type { DirectoryEntry } from '../../format/search-table.ts';
import type { ShardTable } from '../../format/shard-table.ts';
import { readWords, type WordEntry, writeWord } from '../../format/word-entry.ts';
import { type DataFile, jsonFile } from '../files/data-file.ts';
import { wordFiles } from '../files/word-files.ts';
import type { Segment } from '../shards/plan-shards.ts';
import { mergeWords } from './merge-words.ts';

/** The directory of a segment: what the table of all shards says of it, and the names of its files. */
export interface BuiltDirectory {
  readonly entry: DirectoryEntry;
  readonly files: readonly string[];
}

/** A shard of a segment, by its name and the file of its table. */
export interface SegmentShard {
  readonly name: string;
  readonly count: number;
  readonly table: string;
}

/** Gives the bytes of a file of the search, by its path within the search folder. */
export type ReadSearchFile = (path: string) => Uint8Array;

/**
 * Writes which words stand in which articles of a segment, from the indexes of its shards (newest first), into the segment's
 * folder in `searchDir`. The same shards give the same bytes. Memory holds a file of each shard at a time, and the directory packed.
 */
export async function buildDirectory(
  name: Segment['name'],
  shards: readonly SegmentShard[],
  read: ReadSearchFile,
  searchDir: string,
): Promise<BuiltDirectory> {
  const oldestFirst = shards.toReversed();
  let first = 0;
  const merged = mergeWords(
    oldestFirst.map((shard) => {
      const words = { words: wordsOf(shard, read), first };
      first += shard.count;
      return words;
    }),
  );
  const words = wordFiles(packed(merged));
  const table = jsonFile({
    firstWords: words.firstWords,
    words: words.files.map((file) => file.name),
  } satisfies DirectoryTable);
  const all: readonly DataFile[] = [table, ...words.files];
  const folder = join(searchDir, name);
  await mkdir(folder, { recursive: true });
  for (const file of all) await writeFile(join(folder, file.name), file.bytes);
  return {
    entry: {
      name,
      shards: oldestFirst.map((shard) => shard.name),
      table: table.name,
      bytes: all.reduce((sum, file) => sum + file.bytes.length, 0),
    },
    files: [...new Set(all.map((file) => file.name))].toSorted((a, b) => (a < b ? -1 : 1)),
  };
}

function* packed(words: Iterable<WordEntry<number>>): Generator<{ readonly key: string; readonly bytes: Uint8Array }> {
  for (const word of words) yield { key: word.key, bytes: writeWord(word, pagePostings) };
}

function* wordsOf(shard: SegmentShard, read: ReadSearchFile): Generator<WordEntry<Occurrence>> {
  const unpacked = (file: string) => gunzipSync(read(`${shard.name}/${file}`));
  const table: ShardTable = JSON.parse(unpacked(shard.table).toString());
  for (const file of table.words) yield* readWords(unpacked(file), placePostings);
}
