import { join, resolve } from 'node:path';
import { isFileChanged } from '../../articles/files/file-changed-error.ts';
import { readJsonMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import { saveAssets } from '../../catalog/store/page-store.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import type { PartMakers } from '../../search/build/table/part-makers.ts';
import type { Build } from './build.ts';
import { madeShards, removeSearch, type SearchShards, searchOwner } from './build-search.ts';
import { reuseSearchParts, searchPartOwner, stagedFile } from './reuse-search-parts.ts';

/** The inputs of the table of all shards when it was last written, and the owners of its reused parts. */
interface WrittenTable {
  readonly inputs: string;
  readonly parts: readonly string[];
}

/** Writes the table of all shards, if its inputs have changed or one of its files is lost. */
export async function buildSearchTable(
  build: Build,
  { planned, savedOwners, isInProcess }: SearchShards,
): Promise<void> {
  const { catalog, epochs, setup, archive, markLost } = build;
  const { staging } = setup;
  const { vocabulary } = archive;
  const inputs = sha256(JSON.stringify([planned.map(({ shard, hash }) => [shard.name, hash]), vocabulary]));
  const before = readJsonMetadata<WrittenTable>(catalog, searchOwner);
  const isLost = [searchOwner, ...(before?.parts ?? [])].some((each) => !savedOwners.has(each));
  if (before?.inputs === inputs && !isLost) return;
  const { writeSearchTable } = await import('../../search/build/table/write-search-table.ts');
  const { reuseOrMake, owners: parts } = reuseSearchParts(catalog, staging, { epoch: epochs.search, savedOwners });
  const inputsOfTable = {
    shards: madeShards(catalog),
    vocabulary,
    makers: poolMakers(build, isInProcess),
    reuseOrMake,
  };
  const files = await writeSearchTable(inputsOfTable, join(staging, 'search')).catch((error) => {
    // A file of a shard was changed or removed on the site: the next attempt makes the shard again.
    if (isFileChanged(error)) markLost(error.file);
    throw error;
  });
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

/** Makes the dear parts of the table in the worker processes, or one after the other in this process. */
function poolMakers({ pool, setup, options }: Build, inProcess: boolean): PartMakers {
  const site = resolve(options.out);
  return {
    vocabulary: (...inputs) =>
      pool.runOne('makeVocabulary', [setup, site, inputs], { inProcess, describe: 'the words of the archive' }),
    directory: (...inputs) =>
      pool.runOne('makeDirectory', [setup, site, inputs], {
        inProcess,
        describe: `the directory of ${inputs[0].segment.name}`,
      }),
  };
}
