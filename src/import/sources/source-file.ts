/** One file to import from, wherever it lies: in a folder, or inside a ZIP. */
export interface SourceFile {
  /** Where it lies under what was given: `posts/content/2015-03-17-a.md`. */
  readonly name: string;
  readonly size: number;
  /** See `Origin.place`. */
  readonly place: string;
  /** The whole file; an error where it is larger than a page can be. */
  readonly bytes: () => Promise<Uint8Array>;
  /** The file piece by piece, for exports of any size. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

/** The beginning of a file, by which forms are told apart. */
export interface FileBeginning {
  readonly name: string;
  readonly text: string;
}

/** Files given together: an author's record or a picture may lie beside the article. */
export interface SourceTree {
  /** The files that hold articles of the form, in the order of their names. */
  readonly articles: readonly SourceFile[];
  /** Every file of the tree by its name. */
  readonly files: ReadonlyMap<string, SourceFile>;
}
