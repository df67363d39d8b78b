import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { searchFileReader } from '../../../src/search/build/files/search-file-reader.ts';
import { buildShard } from '../../../src/search/build/shards/build-shard.ts';
import type { SearchRecord } from '../../../src/search/build/shards/search-record.ts';
import { partMakers } from '../../../src/search/build/table/part-makers.ts';
import type { ShardPart } from '../../../src/search/build/table/search-parts.ts';
import { writeSearchTable } from '../../../src/search/build/table/write-search-table.ts';
import type { Filters } from '../../../src/search/client/match/filters.ts';
import { NameLookup } from '../../../src/search/client/query/name-lookup.ts';
import { parseQuery } from '../../../src/search/client/query/parse-query.ts';
import { Vocabulary } from '../../../src/search/client/query/vocabulary.ts';
import { rank } from '../../../src/search/client/search/rank.ts';
import { searchWidely, shownCandidates } from '../../../src/search/client/search/search-widely.ts';
import { Searcher } from '../../../src/search/client/search/searcher.ts';
import type { SearchTable } from '../../../src/search/format/search-table.ts';

/** Searches articles with the browser's code, but without a browser. */
export interface FolderSearch {
  /** The numbers of the articles found, best first. */
  readonly find: (query: string) => Promise<readonly number[]>;
  readonly close: () => Promise<void>;
}

const noFilters: Filters = {};
/** As in a build. */
const shardSize = 2000;

/** Indexes articles in a temporary folder and opens the index. `records` are sorted, oldest first. */
export async function openFolderSearch(records: readonly SearchRecord[]): Promise<FolderSearch> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
  const shards = await buildShards(records, folder);
  const makers = partMakers({ read: searchFileReader([folder]), searchDir: folder });
  await writeSearchTable(
    {
      shards: shards.toReversed(),
      vocabulary: [],
      makers,
      reuseOrMake: (_name, _inputs, make) => make(),
    },
    folder,
  );
  const script = await readFile(join(folder, 'shards.js'), 'utf8');
  const table: SearchTable = JSON.parse(script.slice(script.indexOf('=') + 1, script.indexOf(';\n')));
  const load = async (path: string) => new Uint8Array(gunzipSync(await readFile(join(folder, path))));
  const searcher = new Searcher(table, load);
  const vocabulary = new Vocabulary(table, load);
  const names = new NameLookup(table, load, vocabulary);
  return {
    find: async (text) => {
      const query = parseQuery(text, await names.aliasesFor(text));
      const answer = (
        await Array.fromAsync(searchWidely(searcher, query, { filters: noFilters, order: 'best', vocabulary }))
      ).at(-1);
      if (!answer) return [];
      const ranked = rank(shownCandidates(answer), 'best', answer.frequencies);
      return ranked.map(({ shard, article }) => Number(shard.entry.name) * shardSize + article);
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The name of a shard is its number. */
async function buildShards(records: readonly SearchRecord[], folder: string): Promise<readonly ShardPart[]> {
  const shards: ShardPart[] = [];
  for (let start = 0; start < records.length; start += shardSize) {
    const own = records.slice(start, start + shardSize);
    const name = String(shards.length).padStart(3, '0');
    const shard = { name, from: own[0]?.day ?? '', to: own.at(-1)?.day ?? '', count: own.length };
    shards.push({ shard, built: await buildShard(own, join(folder, name)) });
  }
  return shards;
}
