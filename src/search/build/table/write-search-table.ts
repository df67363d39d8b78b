import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatVersion, type SearchTable, searchTableGlobal } from '../../format/search-table.ts';
import type { KeyedName } from '../../format/shard-table.ts';
import { type DataFile, jsonFile } from '../files/data-file.ts';
import { filterNames } from '../shards/name-counts.ts';
import { searchEnglish } from './english-spellings.ts';
import { nameFiles } from './name-files.ts';
import { inOrder, type SearchParts, writeLetters } from './search-parts.ts';
import { suggestions } from './suggestions.ts';
import { searchDirectories } from './write-directories.ts';

/** Readers name countries in these, whatever the archive is written in. */
const readersLanguages = ['en', 'hi'];

/**
 * Writes what the search page begins with into the search folder: `shards.js`, the directories of older shards, and the files of
 * suggestions and names. Returns the names of the files that are written each time; those of kept parts are told to `keep`.
 */
export async function writeSearchTable(parts: SearchParts, searchDir: string): Promise<readonly string[]> {
  const { shards, vocabulary, keep } = parts;
  const built = shards.map((part) => part.built);
  await mkdir(searchDir, { recursive: true });
  const suggested = jsonFile(
    suggestions(
      built.map((shard) => shard.headlineWords),
      vocabulary.flatMap((entry) => [...Object.values(entry.names), ...entry.aliases]),
    ),
  );
  const filters = jsonFile(filterNames(built.map((shard) => shard.names)));
  const languages = inOrder(built.flatMap((shard) => shard.languages));
  const named = inOrder([...languages, ...readersLanguages]);
  const names = await keep('names', { vocabulary, named }, () => writeLetters(nameFiles(vocabulary, named), searchDir));
  const table: SearchTable = {
    format: formatVersion,
    shards: shards.map(({ shard: { name }, built: { count, firstDay, lastDay, table: file, bytes } }) => ({
      name,
      count,
      firstDay,
      lastDay,
      table: file,
      bytes,
    })),
    directories: await searchDirectories(parts, searchDir),
    languages,
    sections: sectionsOf(built.flatMap((shard) => shard.sections)),
    suggestions: suggested.name,
    names: names.value,
    english: await searchEnglish(parts, searchDir),
    filters: filters.name,
  };
  const script = {
    name: 'shards.js',
    bytes: Buffer.from(`globalThis.${searchTableGlobal}=${JSON.stringify(table)};\n`),
  };
  const files: readonly DataFile[] = [script, suggested, filters];
  for (const file of files) await writeFile(join(searchDir, file.name), file.bytes);
  return inOrder(files.map((file) => file.name));
}

/** Each section once, under the name that its newest shard gives it. */
function sectionsOf(sections: readonly KeyedName[]): readonly KeyedName[] {
  const byKey = new Map<string, KeyedName>();
  for (const section of sections) if (!byKey.has(section.key)) byKey.set(section.key, section);
  return [...byKey.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
