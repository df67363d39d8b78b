/** How a language writes the forms of a noun. The fold ignores marks of Latin letters, doubled consonants and a. */
export interface LanguageInflection {
  /** The name of its script, as Unicode spells it. */
  readonly script: string;
  /** How the end of a word changes before an ending, and the endings that follow if not all do (`Inflection`). */
  readonly changes: readonly (readonly [end: RegExp, changed: string, endings?: RegExp])[];
  /** The last letter of a word or changed word, and all endings that may follow it, as the fold spells them without marks. */
  readonly endings?: RegExp;
  /** Its short endings as they are spelled. Without them, any short ending that `endings` matches may follow. */
  readonly shortEndings?: string;
  /** Whether only these endings follow also a long beginning, because it may be a part of many words. */
  readonly isStrict?: boolean;
}
