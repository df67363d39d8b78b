import type { NameFacet } from '../../settings/facets.ts';
import type { KeyedName } from './shard-table.ts';

/** Raised when the files of the search change their form, so that an old page and a new index know that they don't fit. */
export const formatVersion = 3;

/** A shard as the browser finds it, before anything of it is loaded. */
export interface ShardEntry {
  readonly name: string;
  readonly count: number;
  /** Days of its oldest and newest article. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** File of its `ShardTable`, within the shard's folder. */
  readonly table: string;
  /** Size of all its files. */
  readonly bytes: number;
}

/** A directory of several shards as the browser finds it. */
export interface DirectoryEntry {
  /** Its folder. */
  readonly name: string;
  /** Names of its shards, oldest first. */
  readonly shards: readonly string[];
  /** File of its `DirectoryTable`, within its folder. */
  readonly table: string;
  /** Size of all its files. */
  readonly bytes: number;
}

/**
 * What the search page knows from the start: `search/shards.js` sets it. The only file of the search that keeps its name, and the list
 * from which every other one can be named: the files of a shard are its `table` and what that names (`filesOfShard`), those of a
 * directory likewise (`filesOfDirectory`), within the folder of its name; all other files are named here (`filesOfAll`).
 */
export interface SearchTable {
  readonly format: number;
  /** Newest first. */
  readonly shards: readonly ShardEntry[];
  /** What tells which of the older shards have an answer; the newest shard has none. */
  readonly directories: readonly DirectoryEntry[];
  readonly languages: readonly string[];
  readonly sections: readonly KeyedName[];
  /** File of the words that a search without a result is compared with (`Suggestions`). */
  readonly suggestions: string;
  /** Files of the names that mean the same (`OtherNamesOfKeys`), by the first letter of their keys. */
  readonly names: LetterFiles;
  /** Files of English spellings (`KeysOfEnglish`), by their first letter: of the newest year and of those before. */
  readonly english: readonly LetterFiles[];
  /** File of the names to filter by (`FilterNames`). */
  readonly filters: string;
}

/** Files by a first letter. */
export type LetterFiles = Readonly<Record<string, string>>;

/** For the key of a name, word by word, the folded names that mean the same. */
export type OtherNamesOfKeys = Readonly<Record<string, readonly string[]>>;

/** For an English spelling the key of the archive's Hindi word. */
export type KeysOfEnglish = Readonly<Record<string, string>>;

/** Names to filter by as the archive's pages call them, in an order that counts do not change. */
export type FilterNames = Readonly<Record<NameFacet, readonly string[]>>;

/** Words and names of the archive as they are spelt, most frequent first. */
export type Suggestions = readonly (readonly [spelling: string, count: number])[];

/** The global name that `search/shards.js` sets. */
export const searchTableGlobal = 'sanchikaSearchTable';
/** The global function that a data file calls when it is loaded as a script. */
export const dataFileGlobal = 'sanchikaDataFile';
/** The global that an edition sets whose data files are scripts, wherever it is read. */
export const dataScriptsGlobal = 'sanchikaDataScripts';
