import type { NameFacet } from '../../settings/facets.ts';
import type { Inflection } from './inflection.ts';
import type { KeyedName } from './shard-table.ts';

/** Raise this when the file format changes. A page refuses an index of another version. */
export const formatVersion = 9;

/** A shard in the search table. */
export interface ShardEntry {
  readonly name: string;
  readonly count: number;
  /** Number of words of all its articles. */
  readonly words: number;
  /** Days of the oldest and the newest article. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** File of its `ShardTable`, within the shard's folder. */
  readonly table: string;
  /** Size of all its files. */
  readonly bytes: number;
}

/** A directory of several shards in the search table. */
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
 * Lists the word files of a directory. A directory says in which articles of its shards each word occurs, so that only shards with
 * matches are searched. Articles are numbered from the oldest, across all its shards.
 */
export interface DirectoryTable {
  /** Word files, and the first word of each, by code points. */
  readonly words: readonly string[];
  readonly firstWords: readonly string[];
}

/**
 * The first file that the search page loads: `search/shards.js` sets it. It is the only search file whose name never changes. It names
 * every other file: the files of a shard or a directory are in the folder of its name, and are its `table` and the files named there.
 */
export interface SearchTable {
  readonly format: number;
  /** Newest first. */
  readonly shards: readonly ShardEntry[];
  /** Directories of all shards but the newest. Newest first. */
  readonly directories: readonly DirectoryEntry[];
  readonly languages: readonly string[];
  /** The inflections of the languages. Absent if there are none. */
  readonly inflections?: readonly Inflection[];
  readonly sections: readonly KeyedName[];
  /** Files of the archive's words (`VocabularyWord`): of the newest year, and of the years before. */
  readonly vocabulary: readonly VocabularyTable[];
  /** Files of `OtherSpellings`, by their first letter. */
  readonly spellings: FilesByLetter;
  /** File of the names to filter by (`FilterNames`). */
  readonly filters: string;
}

/** Files of sorted lines, and the first word of each. */
export interface SortedFiles {
  readonly words: readonly string[];
  readonly firstWords: readonly string[];
}

/** Files of words by their skeletons (`soundSkeleton`). */
export interface VocabularyTable extends SortedFiles {
  /** File of the other orders (`SpellingTable`). */
  readonly spellings: string;
}

/**
 * Files of the same words in other orders. A word with one wrong letter begins or ends as the right word does, so that few files list
 * all words that it may mean.
 */
export interface SpellingTable {
  /** By spelling (`termKey`). */
  readonly byBeginning: SortedFiles;
  /** By reversed spelling. */
  readonly byEnding: SortedFiles;
  /** Words of scripts other than Latin, by reversed skeleton. */
  readonly bySoundEnding: SortedFiles;
}

/** File names by first letter. */
export type FilesByLetter = Readonly<Record<string, string>>;

/** What words that begin with a letter also mean. A file has only the kinds of which there are words. */
export interface OtherSpellings {
  /** Names with the same meaning, by the keys of a name's words. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
  /** Spellings as one or as two words, by the keys of the other spelling. */
  readonly compounds?: Readonly<Record<string, readonly string[]>>;
  /** The archive's Hindi words, by English spelling, likeliest first. */
  readonly english?: Readonly<Record<string, readonly string[]>>;
  /** The archive's words that spell an acronym, by its letters. */
  readonly acronyms?: Readonly<Record<string, readonly string[]>>;
}

/** Names to filter by, as the archive's pages spell them, sorted by code unit. */
export type FilterNames = Readonly<Record<NameFacet, readonly string[]>>;

/** The global variable that `search/shards.js` sets. */
export const searchTableGlobal = 'sanchikaSearchTable';
/** The global function that a data file calls when it is loaded as a script. */
export const dataFileGlobal = 'sanchikaFile';
/** The global variable of an edition whose data files are scripts, whatever its address. */
export const dataScriptsGlobal = 'sanchikaDataScripts';
/** The global variable with the files that `search/shards.js` starts loading: the answer of the host, by address. */
export const aheadFilesGlobal = 'sanchikaSearchAhead';
/** The attribute (`data-ahead`) of its script on pages that begin with a search. */
export const searchAheadAttribute = 'ahead';
