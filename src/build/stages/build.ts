import type { Catalog } from '../../catalog/database/catalog.ts';
import type { Archive } from '../../render/archive.ts';
import type { Epochs } from '../epochs/epochs.ts';
import type { BuildOptions, BuildStage } from '../options/build-report.ts';
import type { Shard } from '../options/shard.ts';
import type { WorkerPool } from '../workers/worker-pool.ts';
import type { WorkerSetup } from '../workers/worker-tasks.ts';

/** The input of every stage. */
export interface Build {
  readonly options: BuildOptions;
  /** This machine's share. Undefined if it builds the whole site. */
  readonly shard: Shard | undefined;
  /** Whether this machine builds a page or a set of files, by its name. */
  readonly isMine: (name: string) => boolean;
  readonly epochs: Epochs;
  readonly catalog: Catalog;
  readonly pool: WorkerPool;
  /** Paths, assets and epoch of the pages, for tasks in worker processes. */
  readonly setup: WorkerSetup;
  readonly archive: Archive;
  /** Makes the next attempt write a file again that was changed on the site. */
  readonly markLost: (file: string) => void;
  /** Reports the progress of a stage. */
  readonly progressOf: (stage: BuildStage) => (done: number, total: number) => void;
}
