import type { ReadSearchFile } from './search-file-reader.ts';

/** The files that the parts are made from, and where theirs are written. */
export interface PartFiles {
  /** Reads a file of a shard. */
  readonly read: ReadSearchFile;
  /** Reads a file of the site that an earlier build wrote, without checking it. Absent if no part has a `before`. */
  readonly readEarlier?: ReadSearchFile;
  /** The search folder. */
  readonly searchDir: string;
}
