import type { FileChanges } from '../../publish/manifest/manifest-difference.ts';
import type { Problem } from '../../settings/files/problem.ts';

/** The options of a build. Paths are absolute or relative to the working folder. */
export interface BuildOptions {
  /** The folder of the archive. Default: the working folder. */
  readonly root?: string;
  /** The folder of the articles. */
  readonly articles: string;
  /** The site folder that is published. */
  readonly out: string;
  /** The settings of the archive: `_data/site.json`. */
  readonly site: string;
  /** What is remembered between builds; safe to delete. */
  readonly cache: string;
  /** A folder in which builds of several machines share rendered pages, pictures and parts of the search index. */
  readonly remoteCache?: string;
  /** Worker processes for reading, rendering and indexing. */
  readonly workers: number;
  /** Whether a search index is made. */
  readonly search: boolean;
  /** Whether every article is read again, also if its time stamp is unchanged, and every file of the site is compared with its hash. */
  readonly rehash: boolean;
  /** See `LockOptions`. */
  readonly breakLock?: boolean;
  /** Leaves the search index and the data files as they are, for a later build: pages are then there sooner. */
  readonly pagesOnly?: boolean;
}

/** The stages of a build, in order. */
export const buildStages = ['scan', 'read', 'pictures', 'render', 'search', 'data', 'publish'] as const;
export type BuildStage = (typeof buildStages)[number];

/** How far a stage has come; `done` never falls within a stage, and equals `total` when it ends. */
export interface ProgressEvent {
  readonly stage: BuildStage;
  readonly done: number;
  readonly total: number;
}

/** How many pages a build wrote, and how many of these it found in the remote cache. */
export interface RenderedCount {
  readonly rendered: number;
  readonly fromCache: number;
}

/** What a build did. */
export interface BuildReport {
  readonly articles: number;
  readonly pages: { readonly total: number } & RenderedCount;
  readonly files: FileChanges;
  readonly warnings: readonly Problem[];
  readonly seconds: number;
}
