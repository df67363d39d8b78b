import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchFileReader } from '../../../src/search/build/files/search-file-reader.ts';
import { buildShard } from '../../../src/search/build/shards/build-shard.ts';
import { planShards } from '../../../src/search/build/shards/plan-shards.ts';
import { byOldest } from '../../../src/search/build/shards/search-record.ts';
import { partMakers } from '../../../src/search/build/table/part-makers.ts';
import { writeSearchTable } from '../../../src/search/build/table/write-search-table.ts';
import type { SearchTable } from '../../../src/search/format/search-table.ts';
import type { record } from './record.ts';

type TableParts = Parameters<typeof writeSearchTable>[0];

/** Builds the search index of records in a folder, as a build of the site does, and returns its table. */
export async function buildIndex(
  records: readonly ReturnType<typeof record>[],
  folder: string,
  vocabulary: TableParts['vocabulary'] = [],
): Promise<SearchTable> {
  const months = new Map(
    [...Map.groupBy(records, ({ day }) => day.slice(0, 7))].map(([month, all]) => [month, all.length]),
  );
  const shards = [];
  for (const shard of planShards(months)) {
    const own = records.filter(({ day }) => day.startsWith(shard.name)).toSorted(byOldest);
    shards.push({ shard, built: await buildShard(own, join(folder, shard.name)) });
  }
  const makers = partMakers({ read: searchFileReader([folder]), searchDir: folder });
  await writeSearchTable({ shards, vocabulary, makers, reuseOrMake: (_name, _inputs, make) => make() }, folder);
  return JSON.parse(readFileSync(join(folder, 'shards.js'), 'utf8').replace(/^[^=]+=|;\n.*$/gs, ''));
}
