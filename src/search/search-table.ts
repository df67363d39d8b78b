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
  /** Files of the names that mean the same (`OtherNamesOfKeys`), by the first letter of their keys. */
  readonly names: LetterFiles;
  /** Files of English spellings (`KeysOfEnglish`), by their first letter. */
  readonly english: LetterFiles;
}

/** Files by a first letter. */
export type LetterFiles = Readonly<Record<string, string>>;

/** For the key of a name, word by word, the folded names that mean the same. */
export type OtherNamesOfKeys = Readonly<Record<string, readonly string[]>>;

/** For an English spelling the key of the archive's Hindi word. */
export type KeysOfEnglish = Readonly<Record<string, string>>;

/** Words and names of the archive as they are spelt, most frequent first. */
export type Suggestions = readonly (readonly [spelling: string, count: number])[];

/** The global name that `search/shards.js` sets. */
export const searchTableGlobal = 'sanchikaSearchTable';
/** The global function that a data file calls when it is loaded as a script. */
export const dataFileGlobal = 'sanchikaDataFile';
/** The global that an edition sets whose data files are scripts, wherever it is read. */
export const dataScriptsGlobal = 'sanchikaDataScripts';
