import type { FileChanges } from '../../../src/publish/folder/manifest-difference.ts';
import type { FirstSearch } from '../browser/first-search.ts';
import type { BuildRun } from '../build/run-build.ts';
import type { Measured } from '../measure/run-measured.ts';

/** Files and bytes of a folder. */
export interface FolderSize {
  readonly files: number;
  readonly bytes: number;
}

/** The cold builds of one round, in the order in which they ran; the peers are there where they are installed. */
export interface ColdRound {
  readonly site: BuildRun;
  readonly hugo?: Measured;
  readonly withSearch?: BuildRun;
  /** Pagefind's own command on what Hugo made. */
  readonly pagefind?: Measured;
}

/** A build after one article was added or edited. */
export interface UpdateFigures {
  readonly change: 'added' | 'edited';
  readonly search: boolean;
  readonly run: BuildRun;
  /** Files of the site folder that were written, added or removed, by their time stamps. */
  readonly touched: number;
  /** The same as the build saw it, by its manifest. */
  readonly files: FileChanges;
}

/** Everything measured on one archive. */
export interface ArchiveFigures {
  readonly articles: number;
  readonly seed: string;
  readonly rounds: readonly ColdRound[];
  readonly updates: readonly UpdateFigures[];
  readonly sources: FolderSize;
  readonly size: FolderSize;
  readonly sizeWithSearch?: FolderSize;
  readonly hugoSize?: FolderSize;
  /** Seconds to write the same files once more, by copying them: no build that writes all files is faster. */
  readonly copySeconds: number;
  readonly firstSearches?: readonly FirstSearch[];
}

/** What it was measured on. */
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
  readonly archives: readonly ArchiveFigures[];
}
