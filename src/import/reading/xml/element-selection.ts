/** The elements of an XML file that are read. */
export interface ElementSelection {
  /** The names of elements that are read whole. Everything outside them is ignored. */
  readonly records: ReadonlySet<string>;
  /** The names of elements inside them that are left out. */
  readonly without?: ReadonlySet<string>;
  /** Namespaces whose prefix is left out of names. */
  readonly own?: RegExp;
  /** The prefixes to use, by namespace. A file may use others. */
  readonly prefixes?: ReadonlyMap<string, string>;
}
