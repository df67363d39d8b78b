import { byCodePoints } from '../code-points.ts';
import type { ShardEntry } from '../search-table.ts';
import type { ResultText, ShardNames, ShardTable } from '../shard-table.ts';
import { type IndexedWord, readWords } from '../word-chunk.ts';
import type { Load } from './loader.ts';

/** A shard that can be asked: its table is loaded, its words and texts come as they are needed. */
export interface OpenShard {
  readonly entry: ShardEntry;
  readonly table: ShardTable;
  /** Day of each article. */
  readonly days: readonly string[];
  readonly averageLength: number;
  /** The word with this key. */
  word(key: string): Promise<IndexedWord | undefined>;
  /** The words whose keys begin so. */
  wordsFrom(prefix: string): Promise<readonly IndexedWord[]>;
  names(): Promise<ShardNames>;
  text(article: number): Promise<ResultText>;
}

const decoder = new TextDecoder();

/** Loads a shard's table. */
export async function openShard(entry: ShardEntry, load: Load): Promise<OpenShard> {
  const file = (name: string) => load(`${entry.name}/${name}`);
  const json = async (name: string) => JSON.parse(decoder.decode(await file(name)));
  const table: ShardTable = await json(entry.table);
  const read = new Map<number, Promise<ReadonlyMap<string, IndexedWord>>>();
  const wordsOfFile = (index: number) => {
    const known = read.get(index);
    if (known) return known;
    const words = file(at(table.words, index)).then(
      (bytes) => new Map(Array.from(readWords(bytes), (word) => [word.key, word])),
    );
    read.set(index, words);
    words.catch(() => read.delete(index));
    return words;
  };
  return {
    entry,
    table,
    days: readDays(table.days),
    averageLength: table.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, table.lengths.length),
    async word(key) {
      const index = lastNotAfter(table.firstWords, key);
      return index < 0 ? undefined : (await wordsOfFile(index)).get(key);
    },
    async wordsFrom(prefix) {
      const first = Math.max(0, lastNotAfter(table.firstWords, prefix));
      const last = lastNotAfter(table.firstWords, `${prefix}\u{10ffff}`);
      const files = Array.from({ length: last - first + 1 }, (_, offset) => wordsOfFile(first + offset));
      return (await Promise.all(files)).flatMap((words) =>
        [...words.values()].filter((word) => word.key.startsWith(prefix)),
      );
    },
    names: () => json(table.names),
    async text(article) {
      const pack = table.firstArticles.findLastIndex((first) => first <= article);
      const texts: readonly ResultText[] = await json(at(table.texts, pack));
      return at(texts, article - at(table.firstArticles, pack));
    },
  };
}

/** The value at a place that must exist. */
function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new RangeError(`The search index has no part ${index}`);
  return value;
}

function readDays(differences: readonly number[]): readonly string[] {
  let day = 0;
  return differences.map((difference) => {
    day += difference;
    const digits = String(day).padStart(8, '0');
    return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  });
}

/** Index of the last word that does not come after `key`; -1 where all do. */
function lastNotAfter(words: readonly string[], key: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byCodePoints(at(words, middle), key) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
