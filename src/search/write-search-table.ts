import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltShard } from './build-shard.ts';
import { type DataFile, jsonFile } from './data-file.ts';
import type { Shard } from './plan-shards.ts';
import { formatVersion, type SearchTable, searchTableGlobal } from './search-table.ts';
import type { ShardSection } from './shard-table.ts';
import { suggestions } from './suggestions.ts';

/** What the table of all shards is made from. */
export interface SearchParts {
  /** Newest first, as `planShards` gives them. */
  readonly shards: readonly { readonly shard: Shard; readonly built: BuiltShard }[];
  /** Names and other names of the vocabulary, in every script. */
  readonly names: readonly string[];
  /** What the browser needs to know of other names: handed on as it is. */
  readonly aliases: unknown;
}

/**
 * Writes what the search page begins with into the search folder: `shards.js`, and the files of suggestions and aliases. Each shard
 * must already lie in the folder of its name. Returns the names of the files written.
 */
export async function writeSearchTable(parts: SearchParts, searchDir: string): Promise<readonly string[]> {
  const suggested = jsonFile(
    suggestions(
      parts.shards.map(({ built }) => built.headlineWords),
      parts.names,
    ),
  );
  const aliases = jsonFile(parts.aliases);
  const table: SearchTable = {
    format: formatVersion,
    shards: parts.shards.map(({ shard, built }) => ({
      name: shard.name,
      count: built.count,
      firstDay: built.firstDay,
      lastDay: built.lastDay,
      table: built.table,
    })),
    languages: inOrder(parts.shards.flatMap(({ built }) => built.languages)),
    sections: sectionsOf(parts.shards.flatMap(({ built }) => built.sections)),
    suggestions: suggested.name,
    aliases: aliases.name,
  };
  await mkdir(searchDir, { recursive: true });
  const script = {
    name: 'shards.js',
    bytes: Buffer.from(`globalThis.${searchTableGlobal}=${JSON.stringify(table)};\n`),
  };
  const files: readonly DataFile[] = [script, suggested, aliases];
  for (const file of files) await writeFile(join(searchDir, file.name), file.bytes);
  return files.map((file) => file.name);
}

function inOrder(values: readonly string[]): readonly string[] {
  return [...new Set(values)].toSorted((a, b) => (a < b ? -1 : 1));
}

/** Each section once, under the name that its newest shard gives it. */
function sectionsOf(sections: readonly ShardSection[]): readonly ShardSection[] {
  const byKey = new Map<string, ShardSection>();
  for (const section of sections) if (!byKey.has(section.key)) byKey.set(section.key, section);
  return [...byKey.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
