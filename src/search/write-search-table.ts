import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VocabularyEntry } from '../settings/vocabulary.ts';
import type { BuiltShard } from './build-shard.ts';
import { type DataFile, jsonFile } from './data-file.ts';
import { nameFiles } from './name-files.ts';
import type { Shard } from './plan-shards.ts';
import { formatVersion, type SearchTable, searchTableGlobal } from './search-table.ts';
import type { ShardSection } from './shard-table.ts';
import { suggestions } from './suggestions.ts';
import { addCounts } from './word-counts.ts';

/** Readers name countries in these, whatever the archive is written in. */
const readersLanguages = ['en', 'hi'];

/** What the table of all shards is made from. */
export interface SearchParts {
  /** Newest first, as `planShards` gives them. */
  readonly shards: readonly { readonly shard: Shard; readonly built: BuiltShard }[];
  readonly vocabulary: readonly VocabularyEntry[];
}

/**
 * Writes what the search page begins with into the search folder: `shards.js`, and the files of suggestions and names. Each shard
 * must already lie in the folder of its name. Returns the names of the files written.
 */
export async function writeSearchTable(parts: SearchParts, searchDir: string): Promise<readonly string[]> {
  const built = parts.shards.map((part) => part.built);
  const spellings = parts.vocabulary.flatMap((entry) => [...Object.values(entry.names), ...entry.aliases]);
  const suggested = jsonFile(
    suggestions(
      built.map((shard) => shard.headlineWords),
      spellings,
    ),
  );
  const languages = inOrder(built.flatMap((shard) => shard.languages));
  const names = nameFiles(
    parts.vocabulary,
    inOrder([...languages, ...readersLanguages]),
    addCounts(built.map((shard) => shard.textWords)),
  );
  const table: SearchTable = {
    format: formatVersion,
    shards: parts.shards.map(({ shard, built: { count, firstDay, lastDay, table: file } }) => ({
      name: shard.name,
      count,
      firstDay,
      lastDay,
      table: file,
    })),
    languages,
    sections: sectionsOf(built.flatMap((shard) => shard.sections)),
    suggestions: suggested.name,
    names: names.names,
    english: names.english,
  };
  await mkdir(searchDir, { recursive: true });
  const script = {
    name: 'shards.js',
    bytes: Buffer.from(`globalThis.${searchTableGlobal}=${JSON.stringify(table)};\n`),
  };
  const files: readonly DataFile[] = [script, suggested, ...names.files];
  for (const file of files) await writeFile(join(searchDir, file.name), file.bytes);
  return inOrder(files.map((file) => file.name));
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
