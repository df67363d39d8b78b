import type { DirectoryTable } from './directory-table.ts';
import type { DirectoryEntry, SearchTable, ShardEntry } from './search-table.ts';
import type { ShardTable } from './shard-table.ts';

/** Every file of a shard, by its path within `search/`: what an offline reader keeps to search it. `entry.bytes` is their size. */
export function filesOfShard({ name, table }: ShardEntry, { words, texts, names }: ShardTable): readonly string[] {
  return [...new Set([table, names, ...words, ...texts])].map((file) => `${name}/${file}`);
}

/** Every file of a directory, by its path within `search/`. */
export function filesOfDirectory({ name, table }: DirectoryEntry, { words }: DirectoryTable): readonly string[] {
  return [table, ...words].map((file) => `${name}/${file}`);
}

/** Every file of the search that no shard and no directory holds, by its path within `search/`: names, suggestions, and the table itself. */
export function filesOfAll({ suggestions, filters, names, english }: SearchTable): readonly string[] {
  return ['shards.js', suggestions, filters, ...[names, ...english].flatMap((letters) => Object.values(letters))];
}
