import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyedName } from '../../format/shard-table.ts';
import { type DataFile, jsonFile } from '../files/data-file.ts';
import { evenly, fileLimit, wordFiles } from '../files/word-files.ts';
import { packChunks } from '../pagefind/pack-chunks.ts';
import { indexWithPagefind, type PagefindOutput } from '../pagefind/pagefind.ts';
import { indexedText } from './indexed-text.ts';
import { NameCounter, type NameCounts } from './name-counts.ts';
import { newestLimit } from './plan-shards.ts';
import { byOldest, type SearchRecord } from './search-record.ts';
import { ShardColumns } from './shard-columns.ts';
import { TextPacks } from './text-packs.ts';
import { type WordCount, WordCounts } from './word-counts.ts';

/** A small shard, such as a new article changes, has few files, so that few change; the directories spare readers most of them. */
const smallLimit = 48_000;

/** A built shard: what the table of all shards says of it. */
export interface BuiltShard {
  /** The file that holds its `ShardTable`. */
  readonly table: string;
  /** Size of all its files. */
  readonly bytes: number;
  readonly count: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly languages: readonly string[];
  readonly sections: readonly KeyedName[];
  /** Words of its headlines, for suggestions. */
  readonly headlineWords: readonly WordCount[];
  /** What it is filtered by. */
  readonly names: NameCounts;
  /** Hindi words of its texts, to find the English words among them. */
  readonly textWords: readonly WordCount[];
  /** Names of all its files, sorted. */
  readonly files: readonly string[];
}

/**
 * Builds the index of one shard in the folder `outDir`, from records that come oldest first (`byOldest`). The same records
 * give the same bytes on every machine. Memory holds the words of one shard and its packed texts, never the texts themselves.
 */
export async function buildShard(
  records: Iterable<SearchRecord> | AsyncIterable<SearchRecord>,
  outDir: string,
): Promise<BuiltShard> {
  const texts = new TextPacks();
  const columns = new ShardColumns();
  const counts = new WordCounts();
  const nameCounts = new NameCounter();
  const expected: string[] = [];

  async function* contents(): AsyncGenerator<string> {
    let previous: SearchRecord | undefined;
    for await (const record of records) {
      if (previous && byOldest(previous, record) >= 0) {
        throw new Error(`Articles of a shard must come oldest first: ${record.url} follows ${previous.url}`);
      }
      previous = record;
      const indexed = indexedText(record);
      texts.add(record);
      columns.add(record, indexed.length);
      counts.add(record);
      nameCounts.add(record);
      expected.push(indexed.positions);
      yield indexed.content;
    }
    texts.end();
  }

  const output = await indexWithPagefind(contents());
  checkPositions(output, expected);
  const words = wordFiles(
    ...evenly([...packChunks(output.chunks)], expected.length > newestLimit ? fileLimit : smallLimit),
  );
  const names = jsonFile(columns.names());
  const table = jsonFile({
    firstWords: words.firstWords,
    words: words.files.map((file) => file.name),
    ...columns.table(),
    texts: texts.files.map((file) => file.name),
    firstArticles: texts.firstArticles,
    names: names.name,
  });
  const all = [table, names, ...words.files, ...texts.files];
  const files = await writeFiles(all, outDir);
  return {
    table: table.name,
    bytes: all.reduce((sum, file) => sum + file.bytes.length, 0),
    ...columns.summary(),
    headlineWords: counts.headlines(),
    textWords: counts.texts(),
    names: nameCounts.counts(),
    files,
  };
}

/** A word's position must mean the same to Pagefind and to the browser, or marks and phrases go astray. */
function checkPositions(output: PagefindOutput, expected: readonly string[]): void {
  if (output.pages.length !== expected.length) {
    throw new Error(`Pagefind kept ${output.pages.length} of ${expected.length} texts`);
  }
  for (const [number, page] of output.pages.entries()) {
    if (page.url !== String(number)) throw new Error(`Pagefind numbered text ${page.url} as ${number}`);
    if (page.content !== expected[number])
      throw new Error(`Pagefind understood text ${number} in another way than it was meant`);
  }
}

async function writeFiles(files: readonly DataFile[], outDir: string): Promise<readonly string[]> {
  await mkdir(outDir, { recursive: true });
  for (const file of files) await writeFile(join(outDir, file.name), file.bytes);
  return files.map((file) => file.name).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
