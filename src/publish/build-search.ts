import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countsByMonth } from '../catalog/date-queries.ts';
import { readFact, writeFact } from '../catalog/facts.ts';
import { assetOwners, putAssets } from '../catalog/page-store.ts';
import { searchHashes } from '../catalog/search-queries.ts';
import { sha256 } from '../language/sha256.ts';
import type { PagesContext } from '../pages/pages-context.ts';
import type { BuiltShard } from '../search/build-shard.ts';
import { planShards, type Shard } from '../search/plan-shards.ts';
import { searchEpoch } from '../search/search-epoch.ts';
import { shardHash } from '../search/shard-hash.ts';
import { writeSearchTable } from '../search/write-search-table.ts';
import type { VocabularyEntry } from '../settings/vocabulary.ts';
import type { BuildPool } from './build-pool.ts';
import { buildWorker, type WorkerSetup } from './build-worker.ts';

/** Owners of the search's files: `search 2023` for a shard, `search` for the table of all. */
const owner = 'search';

interface PlannedShard {
  readonly shard: Shard;
  /** What it is made from. */
  readonly hash: string;
}

interface MadeShard extends PlannedShard {
  readonly built: BuiltShard;
}

/** Makes the index of every shard whose articles have changed, and the table of all shards. Returns how many were made. */
export async function buildSearch(
  context: PagesContext,
  pool: BuildPool,
  setup: WorkerSetup,
  vocabulary: readonly VocabularyEntry[],
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  const { catalog } = context;
  const planned = planOf(context);
  const owners = assetOwners(catalog, owner);
  const made = planned.filter(
    ({ shard, hash }) => !(owners.has(ownerOf(shard)) && known(context, shard)?.hash === hash),
  );
  let done = 0;
  await each(pool, setup, made, (built, { shard, hash }) => {
    const files = built.files.map((name) => staged(setup, `search/${shard.name}/${name}`));
    catalog.transaction(() => {
      putAssets(catalog, ownerOf(shard), files);
      writeFact(catalog, ownerOf(shard), JSON.stringify({ shard, hash, built } satisfies MadeShard));
    });
    done += 1;
    onProgress(done, made.length);
  });
  if (made.length > 0 || !owners.has(owner) || owners.size !== planned.length + 1) {
    await writeTable(context, setup, planned, vocabulary, owners);
  }
  return made.length;
}

function planOf({ catalog }: PagesContext): readonly PlannedShard[] {
  const epoch = sha256(searchEpoch() + (readFact(catalog, 'catalog-epoch') ?? ''));
  const counts = new Map(countsByMonth(catalog).map(({ date, count }) => [date, count]));
  return planShards(counts).map((shard) => ({
    shard,
    hash: shardHash(searchHashes(catalog, shard.from, shard.to), epoch),
  }));
}

function ownerOf({ name }: Shard): string {
  return `${owner} ${name}`;
}

function known({ catalog }: PagesContext, shard: Shard): MadeShard | undefined {
  const fact = readFact(catalog, ownerOf(shard));
  return fact === undefined ? undefined : JSON.parse(fact);
}

/** One shard is made in this process, several in the workers. */
async function each(
  pool: BuildPool,
  setup: WorkerSetup,
  shards: readonly PlannedShard[],
  onResult: (built: BuiltShard, planned: PlannedShard) => void,
): Promise<void> {
  for (const { shard } of shards) rmSync(join(setup.staging, 'search', shard.name), { recursive: true, force: true });
  if (shards.length === 1) {
    for (const planned of shards) onResult(await buildWorker.buildShard(setup, planned.shard), planned);
    return;
  }
  await pool.run('buildShard', shards, {
    parameters: ({ shard }) => [setup, shard],
    describe: ({ shard }) => `the search index of ${shard.name}`,
    onResult,
  });
}

async function writeTable(
  context: PagesContext,
  setup: WorkerSetup,
  planned: readonly PlannedShard[],
  vocabulary: readonly VocabularyEntry[],
  owners: ReadonlySet<string>,
): Promise<void> {
  const { catalog } = context;
  const shards = planned.map(({ shard }) => known(context, shard)).filter((made) => made !== undefined);
  const files = await writeSearchTable({ shards, vocabulary }, join(setup.staging, 'search'));
  const wanted = new Set([owner, ...planned.map(({ shard }) => ownerOf(shard))]);
  catalog.transaction(() => {
    putAssets(
      catalog,
      owner,
      files.map((name) => staged(setup, `search/${name}`)),
    );
    for (const other of owners) if (!wanted.has(other)) putAssets(catalog, other, []);
  });
}

function staged({ staging }: WorkerSetup, file: string): { readonly file: string; readonly sha256: string } {
  return { file, sha256: sha256(readFileSync(join(staging, file))) };
}
