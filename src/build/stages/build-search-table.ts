import { join, resolve } from 'node:path';
import { FileChangedError } from '../../articles/files/file-changed-error.ts';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { readJsonMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import { hashOfFile, saveAssets } from '../../catalog/store/page-store.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import { type ReadSearchFile, searchFileReader } from '../../search/build/directories/search-file-reader.ts';
import type { Build } from './build.ts';
import { madeShards, removeSearch, type SearchShards, searchOwner } from './build-search.ts';
import { reuseSearchParts, searchPartOwner, stagedFile } from './reuse-search-parts.ts';

/** The inputs of the table of all shards when it was last written, and the owners of its reused parts. */
interface WrittenTable {
  readonly inputs: string;
  readonly parts: readonly string[];
}

/** Writes the table of all shards, if its inputs have changed or one of its files is lost. Needs much memory, but no worker process. */
export async function buildSearchTable(
  { catalog, options, epochs, setup: { staging }, archive: { vocabulary }, markLost }: Build,
  { planned, savedOwners }: SearchShards,
): Promise<void> {
  const inputs = sha256(JSON.stringify([planned.map(({ shard, hash }) => [shard.name, hash]), vocabulary]));
  const before = readJsonMetadata<WrittenTable>(catalog, searchOwner);
  const isLost = [searchOwner, ...(before?.parts ?? [])].some((each) => !savedOwners.has(each));
  if (before?.inputs === inputs && !isLost) return;
  const { writeSearchTable } = await import('../../search/build/table/write-search-table.ts');
  const { reuseOrMake, owners: parts } = reuseSearchParts(catalog, staging, { epoch: epochs.search, savedOwners });
  const folder = join(staging, 'search');
  const site = join(resolve(options.out), 'search');
  const read = checkedReader(catalog, markLost, searchFileReader([folder, site]));
  const readEarlier = searchFileReader([site]);
  const inputsOfTable = { shards: madeShards(catalog), vocabulary, read, readEarlier, reuseOrMake };
  const files = await writeSearchTable(inputsOfTable, folder);
  const table = files.map((name) => stagedFile(staging, `search/${name}`));
  removeSearch(
    catalog,
    [...savedOwners].filter((other) => other.startsWith(searchPartOwner('')) && !parts.includes(other)),
  );
  catalog.transaction(() => {
    saveAssets(catalog, searchOwner, table);
    writeMetadata(catalog, searchOwner, JSON.stringify({ inputs, parts } satisfies WrittenTable));
  });
}

/** Reads files of shards. If a file was changed or removed on the site, the build makes its shard again. */
function checkedReader(catalog: Catalog, markLost: Build['markLost'], read: ReadSearchFile): ReadSearchFile {
  return (path) => {
    const file = `search/${path}`;
    try {
      const bytes = read(path);
      if (sha256(bytes) === hashOfFile(catalog, file)) return bytes;
    } catch {
      // The error below says what happens.
    }
    markLost(file);
    throw new FileChangedError(file);
  };
}
