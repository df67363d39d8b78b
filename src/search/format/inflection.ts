/** How a language writes the forms of a noun. Patterns are the sources of regular expressions. */
export interface Inflection {
  /** The name of its script, as Unicode spells it. */
  readonly script: string;
  /** Its languages, if others share the script. Only their articles have its forms. */
  readonly languages?: readonly string[];
  /**
   * How the end of a word changes before an ending: கேரளம், கேரளத்தில். Each change applies to the word and to what the earlier changes
   * made of it. It may have endings of its own.
   */
  readonly changes: readonly (readonly [end: string, changed: string, endings?: string])[];
  /**
   * The last letter of a word or changed word, and all endings that may follow it, as the fold spells them without marks. Without it,
   * anything may follow.
   */
  readonly endings?: string;
  /** The endings whose folds have at most three letters, as they are spelled, with spaces between them. */
  readonly shortEndings?: string;
  /** Whether `endings` are all that may follow also a long beginning. */
  readonly isStrict?: boolean;
}
