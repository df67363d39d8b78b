import { allEnded } from '../../../language/all-ended.ts';
import { byCodeUnit } from '../../../language/collator.ts';
import { formatVersion, type SearchTable, searchTableGlobal } from '../../format/search-table.ts';
import type { KeyedName } from '../../format/shard-table.ts';
import { letterFiles, type SpellingEntries } from '../files/letter-files.ts';
import { packJson, sortedUnique, writeSearchFiles } from '../files/search-file.ts';
import { inflectionsOf } from '../inflections/inflections-of.ts';
import { filterNames } from '../shards/name-counts.ts';
import { aliasEntries } from './alias-entries.ts';
import { loadAhead } from './load-ahead.ts';
import type { SearchParts } from './search-parts.ts';
import { writeDirectories } from './write-directories.ts';
import { writeVocabulary } from './write-vocabulary.ts';

/** Readers may type country names in these languages, whatever the language of the archive. */
const countryNameLanguages = ['en', 'hi'];

/**
 * Writes the search table `shards.js` into the search folder, with the directories of older shards and the files of suggestions and
 * names. Returns the names of the files that every build writes. `reuseOrMake` receives the files of all other parts.
 */
export async function writeSearchTable(parts: SearchParts, searchDir: string): Promise<readonly string[]> {
  const { shards, vocabulary, reuseOrMake } = parts;
  const built = shards.map((part) => part.built);
  const filters = packJson(filterNames(built.map((shard) => shard.names)));
  const languages = sortedUnique(built.flatMap((shard) => shard.languages));
  const inflections = inflectionsOf(languages);
  const nameLanguages = sortedUnique([...languages, ...countryNameLanguages]);
  const [{ compounds, english, acronyms, ...words }, directories, names] = await allEnded([
    writeVocabulary(parts),
    writeDirectories(parts),
    reuseOrMake('names', { vocabulary, nameLanguages }, async () => ({
      value: aliasEntries(vocabulary, nameLanguages),
      files: [],
    })),
  ]);
  const entries: SpellingEntries = { names: names.value, compounds, english, acronyms };
  const spellings = await reuseOrMake('spellings', entries, async () => {
    const { files, letters } = letterFiles(entries);
    return { value: letters, files: writeSearchFiles(files, searchDir) };
  });
  const table: SearchTable = {
    format: formatVersion,
    shards: shards.map(({ shard: { name }, built: { count, words, firstDay, lastDay, table: file, bytes } }) => ({
      name,
      count,
      words,
      firstDay,
      lastDay,
      table: file,
      bytes,
    })),
    directories,
    languages,
    ...(inflections.length > 0 ? { inflections } : {}),
    sections: sectionsOf(built.flatMap((shard) => shard.sections)),
    ...words,
    spellings: spellings.value,
    filters: filters.name,
  };
  const script = {
    name: 'shards.js',
    bytes: Buffer.from(`globalThis.${searchTableGlobal}=${JSON.stringify(table)};\n${loadAhead(table)}`),
  };
  return writeSearchFiles([script, filters], searchDir);
}

/** The distinct sections, each with its name in the newest shard. */
function sectionsOf(sections: readonly KeyedName[]): readonly KeyedName[] {
  const byKey = new Map<string, KeyedName>();
  for (const section of sections) if (!byKey.has(section.key)) byKey.set(section.key, section);
  return [...byKey.values()].toSorted((a, b) => byCodeUnit(a.key, b.key));
}
