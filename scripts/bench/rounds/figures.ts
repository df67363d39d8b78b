import type { FileChanges } from '../../../src/publish/manifest/manifest-difference.ts';
import type { FirstSearch } from '../browser/first-search.ts';
import type { BuildRun } from '../build/run-build-command.ts';
import type { MeasuredCommandRun } from '../measure/run-measured.ts';

/** The number of files in a folder and their bytes together. */
export interface FolderSize {
  readonly files: number;
  readonly bytes: number;
}

/** The cold builds of one round in the order in which they ran. Hugo and Pagefind are there if they are installed. */
export interface ColdRound {
  readonly site: BuildRun;
  readonly hugo?: MeasuredCommandRun;
  readonly withSearch?: BuildRun;
  /** Pagefind's own command on Hugo's site. */
  readonly pagefind?: MeasuredCommandRun;
}

/** The build after one article was added, was added to an old year, or was edited. */
export interface UpdateFigures {
  readonly change: 'added' | 'added late' | 'edited';
  readonly search: boolean;
  readonly run: BuildRun;
  /** The number of files that were written, added or removed, by their time stamps. */
  readonly touched: number;
  /** The changed files by the manifest of the build. */
  readonly files: FileChanges;
}

/** All measurements of one archive. */
export interface ArchiveMeasurement {
  readonly articles: number;
  readonly seed: string;
  readonly rounds: readonly ColdRound[];
  readonly updates: readonly UpdateFigures[];
  readonly sources: FolderSize;
  readonly size: FolderSize;
  readonly sizeWithSearch?: FolderSize;
  readonly hugoSize?: FolderSize;
  /** Seconds to copy all files of the site. No build that writes all files can be faster. */
  readonly copySeconds: number;
  readonly firstSearches?: readonly FirstSearch[];
}

/** The machine that the measurements were made on. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  readonly hugo?: string;
}

export interface BenchFigures {
  readonly machine: Machine;
  readonly archives: readonly ArchiveMeasurement[];
}
