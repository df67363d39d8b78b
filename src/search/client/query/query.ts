/** One word as the index is asked for it. */
export interface QueryWord {
  /** As typed. */
  readonly text: string;
  /** The key of the index. */
  readonly key: string;
  /** The form of the index. */
  readonly form: string;
  /** Whether the marks must agree: so for Devanagari, where vowel signs tell words apart; not for Roman letters. */
  readonly marks: boolean;
}

/** Words that belong together; mostly just one. */
export interface Sequence {
  readonly words: readonly QueryWord[];
  /** Whether they must stand side by side, or anywhere in an article. */
  readonly adjacent: boolean;
  /** What a find of it counts for: 1 as typed, less for another name of the same. */
  readonly worth: number;
}

/** One demand of a query, met by any of its sequences. */
export interface Clause {
  /** As typed, for messages. */
  readonly text: string;
  readonly sequences: readonly Sequence[];
  /** Whether the last word is still being typed: longer words that begin so count too. */
  readonly prefix: boolean;
}

/** What a reader asks for. */
export interface Query {
  readonly wanted: readonly Clause[];
  readonly unwanted: readonly Clause[];
}
