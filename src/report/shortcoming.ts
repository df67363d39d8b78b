/** An article or tag with a shortcoming. */
export interface ShortcomingEntry {
  /** Its file, relative to the working folder. */
  readonly file: string;
  /** Its headline or name. */
  readonly what: string;
  /** The text to write, if it can be suggested. */
  readonly write?: string;
}

/** A kind of shortcoming, how to fix it, and where it occurs. */
export interface Shortcoming {
  /** Its name for `--list`. */
  readonly name: string;
  readonly heading: string;
  /** How to fix it. */
  readonly mend: string;
  readonly entries: readonly ShortcomingEntry[];
}
