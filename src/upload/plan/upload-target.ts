/** What a host says about a file besides its bytes. */
export interface FileHeaders {
  readonly 'Content-Type': string;
  readonly 'Cache-Control': string;
}

/** A file to send. */
export interface Upload {
  /** Its path in the site, with `/`. */
  readonly path: string;
  /** The folder that it lies in, at the same path. */
  readonly from: string;
  /** SHA-256 of its bytes, hex. */
  readonly sha256: string;
  readonly headers: FileHeaders;
}

/** Where a site is published. Paths are relative to the site's root, with `/`. */
export interface UploadTarget {
  /** As the user wrote it, for messages. */
  readonly name: string;
  /** Whether a host can serve `.br` and `.gz` files beside the others. */
  readonly servesCompressed: boolean;
  /** The texts of small files: path => text. Leaves out those that are missing. */
  readonly read: (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Writes a small file if there is none, and returns whether it did. Absent if two callers could both succeed. */
  readonly create?: (path: string, text: string) => Promise<boolean>;
  /** Some names of files and folders at the top, hidden ones left out. Empty if there are none, or no folder. */
  readonly names: () => Promise<readonly string[]>;
  /** Those of the files that exist. Absent where this would take a request for each. */
  readonly existing?: (paths: readonly string[]) => readonly string[];
  /** Writes a small file. */
  readonly write: (path: string, text: string) => Promise<void>;
  /**
   * Sends files in any order. Each one appears with all of its bytes or not at all. Awaits `isAlive` after each file, or every half minute.
   */
  readonly put: (files: readonly Upload[], isAlive: () => Promise<void>) => Promise<void>;
  /** Deletes files. One that is missing is no error. */
  readonly remove: (paths: readonly string[]) => Promise<void>;
}
