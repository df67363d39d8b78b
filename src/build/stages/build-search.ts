import { join, resolve } from 'node:path';
import { FileChangedError } from '../../articles/files/file-changed-error.ts';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { deleteMetadata, readJsonMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import { countsByDay, countsByMonth } from '../../catalog/queries/date-queries.ts';
import { assetOwners, hashOfFile, saveAssets } from '../../catalog/store/page-store.ts';
import { sha256 } from '../../language/hashing/sha256.ts';
import { type ReadSearchFile, searchFileReader } from '../../search/build/directories/search-file-reader.ts';
import { recordSources } from '../../search/build/shards/archive-records.ts';
import type { BuiltShard } from '../../search/build/shards/built-shard.ts';
import { type IndexShard, planShards } from '../../search/build/shards/plan-shards.ts';
import { shardHash } from '../../search/build/shards/shard-hash.ts';
import type { Build } from './build.ts';
import { builtFile, reuseSearchParts, searchPartOwner, stagedFile } from './reuse-search-parts.ts';

/** Owners of the search's files: `search 2023` for a shard, `search` for the table of all. */
const owner = 'search';

interface PlannedShard {
  readonly shard: IndexShard;
  /** Hash of its inputs. */
  readonly hash: string;
}

/** A shard with its index, as input of the table of all shards. */
export interface MadeShard extends PlannedShard {
  readonly built: BuiltShard;
  /** The search epoch that it was built in. */
  readonly epoch: string;
}

/** The inputs of the table of all shards when it was last written, and the owners of its reused parts. */
interface WrittenTable {
  readonly inputs: string;
  readonly parts: readonly string[];
}

/** Builds the index of this machine's shards whose articles have changed, and the table of all shards if it has them all. */
export async function buildSearch(build: Build): Promise<void> {
  const { catalog, epochs, isMine, shard: machine } = build;
  const planned = plannedShards(catalog)
    .filter((shard) => isMine(ownerOf(shard)))
    .map((shard) => ({ shard, hash: shardHash(recordSources(catalog, shard).values(), epochs.search) }));
  const savedOwners = assetOwners(catalog, owner);
  const isCurrent = ({ shard, hash }: PlannedShard) =>
    savedOwners.has(ownerOf(shard)) && savedShard(catalog, shard)?.hash === hash;
  await buildShards(
    build,
    planned.filter((shard) => !isCurrent(shard)),
  );
  const shardOwners = new Set(planned.map(({ shard }) => ownerOf(shard)));
  const isShard = (other: string) => other !== owner && !other.startsWith(searchPartOwner(''));
  removeSearch(
    catalog,
    [...savedOwners].filter((other) => isShard(other) && !shardOwners.has(other)),
  );
  if (machine === undefined) await buildTable(build, planned, savedOwners);
}

/** One shard, or the shards of few articles, are built in this process, others in the workers. */
async function buildShards(build: Build, shards: readonly PlannedShard[]) {
  const { catalog, pool, setup, options, epochs, progressOf } = build;
  let done = 0;
  const articles = shards.reduce((sum, { shard }) => sum + shard.count, 0);
  await pool.run('buildShard', shards, {
    inProcess: shards.length === 1 || articles <= pool.fewArticles,
    parameters: ({ shard, hash }) => [
      setup,
      shard,
      hash,
      { site: resolve(options.out), built: earlierShard(build, shard) },
    ],
    describe: ({ shard }) => `the search index of ${shard.name}`,
    onResult: (built, { shard, hash }) => {
      const files = built.files.map((name) => builtFile(catalog, setup.staging, `search/${shard.name}/${name}`));
      catalog.transaction(() => {
        saveAssets(catalog, ownerOf(shard), files);
        writeMetadata(
          catalog,
          ownerOf(shard),
          JSON.stringify({ shard, hash, built, epoch: epochs.search } satisfies MadeShard),
        );
      });
      done += 1;
      progressOf('search')(done, shards.length);
    },
  });
}

/** The version of a shard on the site, from which an update takes what has not changed. Null if there is none of this epoch. */
function earlierShard({ catalog, epochs, shard: machine }: Build, shard: IndexShard): BuiltShard | null {
  const saved = machine === undefined ? savedShard(catalog, shard) : undefined;
  return saved?.epoch === epochs.search ? saved.built : null;
}

/** Writes the table of all shards, if its inputs have changed or one of its files is lost. */
async function buildTable(
  { catalog, options, epochs, setup: { staging }, archive: { vocabulary }, markLost }: Build,
  planned: readonly PlannedShard[],
  savedOwners: ReadonlySet<string>,
): Promise<void> {
  const inputs = sha256(JSON.stringify([planned.map(({ shard, hash }) => [shard.name, hash]), vocabulary]));
  const before = readJsonMetadata<WrittenTable>(catalog, owner);
  const isLost = [owner, ...(before?.parts ?? [])].some((each) => !savedOwners.has(each));
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
    saveAssets(catalog, owner, table);
    writeMetadata(catalog, owner, JSON.stringify({ inputs, parts } satisfies WrittenTable));
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

/** The shards that have an index, newest first. */
export function madeShards(catalog: Catalog): readonly MadeShard[] {
  return plannedShards(catalog)
    .map((shard) => savedShard(catalog, shard))
    .filter((made) => made !== undefined);
}

/** Removes the index, or some of its shards, from the site. */
export function removeSearch(catalog: Catalog, owners: Iterable<string> = assetOwners(catalog, owner)): void {
  catalog.transaction(() => {
    for (const each of owners) {
      saveAssets(catalog, each, []);
      deleteMetadata(catalog, each);
    }
  });
}

function plannedShards(catalog: Catalog): readonly IndexShard[] {
  const months = countsByMonth(catalog);
  const newest = months.at(-1)?.date ?? '';
  const days = countsByDay(catalog, newest);
  const counts = [...months.filter(({ date }) => date !== newest), ...days];
  return planShards(new Map(counts.map(({ date, count }) => [date, count])));
}

function ownerOf({ name }: IndexShard): string {
  return `${owner} ${name}`;
}

function savedShard(catalog: Catalog, shard: IndexShard): MadeShard | undefined {
  return readJsonMetadata(catalog, ownerOf(shard));
}
