import type { Posting } from '../../format/postings.ts';
import { positionPostings } from '../../format/postings.ts';
import type { ShardEntry } from '../../format/search-table.ts';
import type { ResultText, ShardNames, ShardTable } from '../../format/shard-table.ts';
import type { WordEntry } from '../../format/word-entry.ts';
import { fileLookup } from './file-lookup.ts';
import type { Load } from './load.ts';
import { loadJson } from './load-json.ts';
import type { FileWordLookup } from './word-lookup.ts';

/** A shard whose table is loaded. Its words and texts are loaded when they are needed. */
export interface OpenShard extends FileWordLookup<WordEntry<Posting>> {
  readonly entry: ShardEntry;
  readonly table: ShardTable;
  /** Day of each article. */
  readonly days: readonly string[];
  names(): Promise<ShardNames>;
  text(article: number): Promise<ResultText>;
}

/** Loads a shard's table. */
export async function openShard(entry: ShardEntry, load: Load): Promise<OpenShard> {
  const json = <Value>(name: string) => loadJson<Value>(load, `${entry.name}/${name}`);
  const table: ShardTable = await json(entry.table);
  const packs = new Map<number, Promise<readonly ResultText[]>>();
  return {
    entry,
    table,
    days: readDays(table.days),
    ...fileLookup(table, entry.name, positionPostings, load),
    languageOf: (article) => table.languages[table.languageOf[article] ?? -1],
    names: () => json(table.names),
    async text(article) {
      const pack = table.firstArticles.findLastIndex((first) => first <= article);
      const texts = packs.get(pack) ?? json(at(table.texts, pack));
      packs.set(pack, texts);
      texts.catch(() => packs.delete(pack));
      return at(await texts, article - at(table.firstArticles, pack));
    },
  };
}

/** The value at an index that must exist. */
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
