import type { ShardSection } from './shard-table.ts';

/** Raised when the files of the search change their form, so that an old page and a new index know that they don't fit. */
export const formatVersion = 1;

/** A shard as the browser finds it, before anything of it is loaded. */
export interface ShardEntry {
  readonly name: string;
  readonly count: number;
  /** Days of its oldest and newest article. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** File of its `ShardTable`, within the shard's folder. */
  readonly table: string;
}

/** What the search page knows from the start: `search/shards.js` sets it. The only file of the search that keeps its name. */
export interface SearchTable {
  readonly format: number;
  /** Newest first. */
  readonly shards: readonly ShardEntry[];
  readonly languages: readonly string[];
  readonly sections: readonly ShardSection[];
  /** File of the words that a search without a result is compared with (`Suggestions`). */
  readonly suggestions: string;
  /** File of the names that are searched together (`Aliases`). */
  readonly aliases: string;
}

/** Words and names of the archive as they are spelt, most frequent first. */
export type Suggestions = readonly (readonly [spelling: string, count: number])[];

/** The global name that `search/shards.js` sets. */
export const searchTableGlobal = 'sanchikaSearchTable';
/** The global function that a data file calls when it is loaded as a script. */
export const dataFileGlobal = 'sanchikaDataFile';
