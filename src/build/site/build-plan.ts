import type { Catalog } from '../../catalog/database/catalog.ts';
import type { Problem } from '../../settings/files/problem.ts';
import type { Epochs } from '../epochs/epochs.ts';
import type { BuildOptions, ProgressEvent, RenderedCount } from '../options/build-report.ts';
import type { Shard } from '../options/shard.ts';
import type { ArticleScan } from '../scan/scan-in-thread.ts';
import type { openWorkerPool } from '../workers/worker-pool.ts';
import type { WorkerTasks } from '../workers/worker-tasks.ts';

/** A build of a whole site, or of one machine's part. */
export interface BuildPlan<Result> {
  readonly options: BuildOptions;
  readonly report: (event: ProgressEvent) => void;
  /** This machine's share. Undefined if it builds the whole site. */
  readonly shard?: Shard;
  /** The catalogue's file in the cache folder. */
  readonly catalogName: string;
  readonly scan: ArticleScan;
  readonly openOutput: (catalog: Catalog, epochs: Epochs) => Promise<BuildOutput<Result>>;
  /** The tasks for this process. A session passes its own, so that its templates are compiled only once. */
  readonly tasks?: WorkerTasks;
  /** Opens the pool of the build, which closes it. */
  readonly openPool?: typeof openWorkerPool;
}

/** The folder that a build writes to. */
export interface BuildOutput<Result> {
  /** Folder for the files of the new version. */
  readonly staging: string;
  /** Makes the next attempt write files again that are not as the catalogue lists them. Returns these files. */
  readonly restoreLost: () => readonly string[];
  /** Takes a file out of the version in the site's folder, because it was changed there. */
  readonly forget: (file: string) => void;
  /** Publishes what the catalogue lists. `warnings`: those of the stages. */
  readonly publish: (rendered: RenderedCount, warnings: readonly Problem[]) => Promise<Result>;
}
