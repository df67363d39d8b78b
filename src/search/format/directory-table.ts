/**
 * What the browser must know of a directory before it can ask it; with itself it names all files of the directory. A directory
 * tells of each word in which articles of several shards it stands, so that only shards are asked that have an answer. Its articles are
 * numbered from the oldest, through all its shards.
 */
export interface DirectoryTable {
  /** Files of the words, and the first word of each, by code points. */
  readonly words: readonly string[];
  readonly firstWords: readonly string[];
}
