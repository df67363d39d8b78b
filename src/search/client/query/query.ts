/** A word of a query with its index key. */
export interface QueryWord {
  /** As typed. */
  readonly text: string;
  /** Its key in the index. */
  readonly key: string;
  /** Its form in the index. */
  readonly form: string;
  /** Whether marks must match. True for Devanagari, where vowel signs distinguish words; false for Roman letters. */
  readonly marks: boolean;
}

/** Words that are searched together; usually one word. */
export interface Sequence {
  readonly words: readonly QueryWord[];
  /** Whether the words must be adjacent, or may be anywhere in an article. */
  readonly adjacent: boolean;
  /** Weight of a match: 1 as typed, less for an alias. */
  readonly weight: number;
}

/** A condition of a query. Any of its sequences satisfies it. */
export interface Clause {
  /** As typed, for messages. */
  readonly text: string;
  readonly sequences: readonly Sequence[];
  /** Whether the last word is still being typed, so that longer words match too. */
  readonly prefix: boolean;
}

/** A parsed query. */
export interface Query {
  readonly clauses: readonly Clause[];
  readonly excluded: readonly Clause[];
}
