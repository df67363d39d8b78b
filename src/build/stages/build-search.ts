import { resolve } from 'node:path';
import type { Catalog } from '../../catalog/database/catalog.ts';
import { deleteMetadata, readJsonMetadata, writeMetadata } from '../../catalog/database/metadata.ts';
import { countsByDay, countsByMonth } from '../../catalog/queries/date-queries.ts';
import { assetOwners, saveAssets } from '../../catalog/store/page-store.ts';
import { recordSources } from '../../search/build/shards/archive-records.ts';
import type { BuiltShard } from '../../search/build/shards/built-shard.ts';
import { type IndexShard, planShards } from '../../search/build/shards/plan-shards.ts';
import { shardHash } from '../../search/build/shards/shard-hash.ts';
import type { Build } from './build.ts';
import { builtFile, searchPartOwner } from './reuse-search-parts.ts';

/** Owners of the search's files: `search 2023` for a shard, `search` for the table of all. */
export const searchOwner = 'search';

/** More articles are indexed by new worker processes, and what follows is made by new ones again: they keep the memory of all their work. */
const manyArticles = 5000;

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

/** The shards of the archive, and the owners of files of the search before they were built. */
export interface SearchShards {
  readonly planned: readonly PlannedShard[];
  readonly savedOwners: ReadonlySet<string>;
  /** Whether they were built in this process, as there were few. */
  readonly isInProcess: boolean;
}

/** Builds the index of this machine's shards whose articles have changed. */
export async function buildSearch(build: Build): Promise<SearchShards> {
  const { catalog, epochs, isMine } = build;
  const planned = plannedShards(catalog)
    .filter((shard) => isMine(ownerOf(shard)))
    .map((shard) => ({ shard, hash: shardHash(recordSources(catalog, shard).values(), epochs.search) }));
  const savedOwners = assetOwners(catalog, searchOwner);
  const isCurrent = ({ shard, hash }: PlannedShard) =>
    savedOwners.has(ownerOf(shard)) && savedShard(catalog, shard)?.hash === hash;
  const isInProcess = await buildShards(
    build,
    planned.filter((shard) => !isCurrent(shard)),
  );
  const shardOwners = new Set(planned.map(({ shard }) => ownerOf(shard)));
  const isShard = (other: string) => other !== searchOwner && !other.startsWith(searchPartOwner(''));
  removeSearch(
    catalog,
    [...savedOwners].filter((other) => isShard(other) && !shardOwners.has(other)),
  );
  return { planned, savedOwners, isInProcess };
}

/** One shard, or the shards of few articles, are built in this process, others in the workers. Returns where. */
async function buildShards(build: Build, shards: readonly PlannedShard[]): Promise<boolean> {
  const { catalog, pool, setup, options, epochs, progressOf } = build;
  let done = 0;
  const articles = shards.reduce((sum, { shard }) => sum + shard.count, 0);
  const inProcess = shards.length <= 1 || articles <= pool.fewArticles;
  const renewPool = async () => articles > manyArticles && (await pool.release());
  await renewPool();
  // The largest first, so that no process works alone at the end.
  const tasks = shards.toSorted((a, b) => b.shard.count - a.shard.count);
  await pool.run('buildShard', tasks, {
    inProcess,
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
  await renewPool();
  return inProcess;
}

/** The version of a shard on the site, from which an update takes what has not changed. Null if there is none of this epoch. */
function earlierShard({ catalog, epochs, shard: machine }: Build, shard: IndexShard): BuiltShard | null {
  const saved = machine === undefined ? savedShard(catalog, shard) : undefined;
  return saved?.epoch === epochs.search ? saved.built : null;
}

/** The shards that have an index, newest first. */
export function madeShards(catalog: Catalog): readonly MadeShard[] {
  return plannedShards(catalog)
    .map((shard) => savedShard(catalog, shard))
    .filter((made) => made !== undefined);
}

/** Removes the index, or some of its shards, from the site. */
export function removeSearch(catalog: Catalog, owners: Iterable<string> = assetOwners(catalog, searchOwner)): void {
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
  return `${searchOwner} ${name}`;
}

function savedShard(catalog: Catalog, shard: IndexShard): MadeShard | undefined {
  return readJsonMetadata(catalog, ownerOf(shard));
}
