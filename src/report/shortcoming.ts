/** One thing that falls short. */
export interface Entry {
  /** The file that it stands in, as the editor knows it. */
  readonly file: string;
  /** What it is: a headline, a tag. */
  readonly what: string;
  /** The text that mends it, where it can be told. */
  readonly write?: string;
}

/** Things that fall short in one way, and how to mend them. */
export interface Shortcoming {
  /** What `--list` knows it by. */
  readonly name: string;
  readonly heading: string;
  /** What to do, in words. */
  readonly mend: string;
  readonly entries: readonly Entry[];
}
