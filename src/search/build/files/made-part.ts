/** A part of the search table, and the paths of its files in the search folder. */
export interface MadePart<Value> {
  readonly value: Value;
  readonly files: readonly string[];
}
