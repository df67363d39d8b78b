/** Where one form of a word stands in one article. */
export interface Occurrence {
  /** Number of the article within its shard. */
  readonly page: number;
  /** Positions of the word, each followed by its weight: [12, 1, 40, 1, 3, 8]. */
  readonly places: readonly number[];
}

/** A word as it is spelt with its marks, and where it stands. */
export interface Form {
  readonly form: string;
  readonly occurrences: readonly Occurrence[];
}

/** A word with its forms. */
export interface IndexedWord {
  readonly key: string;
  readonly forms: readonly Form[];
}
