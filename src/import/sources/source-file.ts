/** One file to import from: in a folder, or inside a ZIP. */
export interface SourceFile {
  /** Its path below the folder or ZIP on the command line: `posts/content/2015-03-17-a.md`. */
  readonly name: string;
  readonly size: number;
  /** See `Origin.pathHash`. */
  readonly pathHash: string;
  /** Reads the whole file. Throws an `UnreadableError` if it is larger than `largestPage`. */
  readonly bytes: () => Promise<Uint8Array>;
  /** Reads the file piece by piece; for exports of any size. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

/** The beginning of a file. Forms recognise their files by it. */
export interface FileBeginning {
  readonly name: string;
  readonly text: string;
}

/** Files of one folder or ZIP. The pictures and data files of an article may be among them. */
export interface SourceTree {
  /** The files that hold articles of the form, sorted by name. */
  readonly articles: readonly SourceFile[];
  /** Every file of the tree by its name. */
  readonly files: ReadonlyMap<string, SourceFile>;
  /** The faulty pictures of an article that is being made. */
  readonly faults?: PictureFaults;
}

/** Why pictures cannot be imported, by the names of their files. */
export type PictureFaults = Pick<ReadonlyMap<string, string>, 'get'>;

/** Files that belong together: those of a folder, those of a ZIP, or those that were named one by one. */
export interface SourceRoot {
  readonly files: readonly SourceFile[];
  /** Pictures beside files that were named one by one. */
  readonly beside: readonly SourceFile[];
  /** Whether the files were named one by one. Each of them must then be read. */
  readonly isNamed: boolean;
}
