import type { KeyedName } from '../../format/shard-table.ts';
import type { NameCounts } from './name-counts.ts';

/** The data of a built shard for the search table. */
export interface BuiltShard {
  /** File of its `ShardTable`. */
  readonly table: string;
  /** Size of all its files. */
  readonly bytes: number;
  readonly count: number;
  /** Number of words of all its articles. */
  readonly words: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly languages: readonly string[];
  readonly sections: readonly KeyedName[];
  /** File of its words and their counts (`ShardVocabulary`), from which the build makes the vocabulary of all shards. */
  readonly vocabulary: string;
  /** Names to filter by. */
  readonly names: NameCounts;
  /** Hashes of the records of its articles, oldest first. */
  readonly records: readonly string[];
  /** Names of all its files, sorted. */
  readonly files: readonly string[];
}
