import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { deleteMetadata, readMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import { countsByDay, countsByMonth } from '../../catalog/queries/date-queries.ts';
import { searchHashes } from '../../catalog/queries/search-queries.ts';
import { assetOwners, saveAssets } from '../../catalog/store/page-store.ts';
import { sha256 } from '../../language/sha256.ts';
import type { PagesContext } from '../../pages/parts/pages-context.ts';
import { searchFileReader } from '../../search/build/directories/search-file-reader.ts';
import type { BuiltShard } from '../../search/build/shards/build-shard.ts';
import { type IndexShard, planShards } from '../../search/build/shards/plan-shards.ts';
import { shardHash } from '../../search/build/shards/shard-hash.ts';
import type { VocabularyEntry } from '../../settings/vocabulary.ts';
import type { WorkerPool } from '../workers/worker-pool.ts';
import { type WorkerSetup, workerTasks } from '../workers/worker-tasks.ts';
import { keepInCatalog, keptOwner, staged } from './search-keeper.ts';

/** Owners of the search's files: `search 2023` for a shard, `search` for the table of all. */
const owner = 'search';

interface PlannedShard {
  readonly shard: IndexShard;
  /** What it is made from. */
  readonly hash: string;
}

/** A shard with its index, as the table of all shards needs to know it. */
export interface MadeShard extends PlannedShard {
  readonly built: BuiltShard;
}

/** What is to be made of the index. */
export interface SearchTask {
  /** Hash of all that the index is made from but the articles. */
  readonly epoch: string;
  readonly vocabulary: readonly VocabularyEntry[];
  /** Whether a shard, by its owner's name, is this machine's to make. */
  readonly mine: (owner: string) => boolean;
  /** Whether all shards are, so that the table of them can be written. */
  readonly isWhole: boolean;
  /** Where the site of the last build stands. */
  readonly out: string;
}

/** Makes the index of every shard of `mine` whose articles have changed, and the table of all shards. Returns how many were made. */
export async function buildSearch(
  context: PagesContext,
  pool: WorkerPool,
  setup: WorkerSetup,
  { epoch, vocabulary, mine, isWhole, out }: SearchTask,
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  const { catalog } = context;
  const planned = plannedShards(catalog)
    .filter((shard) => mine(ownerOf(shard)))
    .map((shard) => ({ shard, hash: shardHash(searchHashes(catalog, shard.from, shard.to), epoch) }));
  const owners = assetOwners(catalog, owner);
  const made = planned.filter(
    ({ shard, hash }) => !(owners.has(ownerOf(shard)) && known(catalog, shard)?.hash === hash),
  );
  let done = 0;
  await makeEach(pool, setup, made, (built, { shard, hash }) => {
    const files = built.files.map((name) => staged(setup, `search/${shard.name}/${name}`));
    catalog.transaction(() => {
      saveAssets(catalog, ownerOf(shard), files);
      writeMetadata(catalog, ownerOf(shard), JSON.stringify({ shard, hash, built } satisfies MadeShard));
    });
    done += 1;
    onProgress(done, made.length);
  });
  const wanted = new Set(planned.map(({ shard }) => ownerOf(shard)));
  const isShard = (other: string) => other !== owner && !other.startsWith(keptOwner(''));
  const stale = [...owners].filter((other) => isShard(other) && !wanted.has(other));
  if (stale.length > 0) forgetSearch(catalog, stale);
  const inputs = sha256(JSON.stringify([planned.map(({ shard, hash }) => [shard.name, hash]), vocabulary]));
  const before = writtenTable(catalog);
  const isLost = [owner, ...(before?.kept ?? [])].some((each) => !owners.has(each));
  if (isWhole && (before?.inputs !== inputs || isLost)) {
    const { writeSearchTable } = await import('../../search/build/table/write-search-table.ts');
    const kept = keepInCatalog(catalog, setup, epoch, owners);
    const read = searchFileReader([join(setup.staging, 'search'), join(out, 'search')]);
    const shards = madeShards(catalog);
    const files = await writeSearchTable(
      { shards, vocabulary, read, reuseOrMake: kept.keep },
      join(setup.staging, 'search'),
    );
    const table = files.map((name) => staged(setup, `search/${name}`));
    forgetSearch(
      catalog,
      [...owners].filter((other) => other.startsWith(keptOwner('')) && !kept.owners.includes(other)),
    );
    catalog.transaction(() => {
      saveAssets(catalog, owner, table);
      writeMetadata(catalog, owner, JSON.stringify({ inputs, kept: kept.owners } satisfies WrittenTable));
    });
  }
  return made.length;
}

/** The table of all shards as it was last written: from what, and with which kept parts. */
interface WrittenTable {
  readonly inputs: string;
  readonly kept: readonly string[];
}

function writtenTable(catalog: Catalog): WrittenTable | undefined {
  const fact = readMetadata(catalog, owner);
  return fact === undefined ? undefined : JSON.parse(fact);
}

/** The shards that have an index, newest first. */
export function madeShards(catalog: Catalog): readonly MadeShard[] {
  return plannedShards(catalog)
    .map((shard) => known(catalog, shard))
    .filter((made) => made !== undefined);
}

/** Takes the index, or some of its shards, off the site. */
export function forgetSearch(catalog: Catalog, owners: Iterable<string> = assetOwners(catalog, owner)): void {
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

function known(catalog: Catalog, shard: IndexShard): MadeShard | undefined {
  const fact = readMetadata(catalog, ownerOf(shard));
  return fact === undefined ? undefined : JSON.parse(fact);
}

/** One shard is made in this process, several in the workers. */
async function makeEach(
  pool: WorkerPool,
  setup: WorkerSetup,
  shards: readonly PlannedShard[],
  onResult: (built: BuiltShard, planned: PlannedShard) => void,
): Promise<void> {
  for (const { shard } of shards) rmSync(join(setup.staging, 'search', shard.name), { recursive: true, force: true });
  if (shards.length === 1) {
    for (const planned of shards) onResult(await workerTasks.buildShard(setup, planned.shard), planned);
    return;
  }
  await pool.run('buildShard', shards, {
    parameters: ({ shard }) => [setup, shard],
    describe: ({ shard }) => `the search index of ${shard.name}`,
    onResult,
  });
}
