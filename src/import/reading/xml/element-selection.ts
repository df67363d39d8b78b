/** The elements of an XML file that are read. */
export interface ElementSelection {
  /** The names of the elements that are articles. Each is read whole. One that begins ends any other that is open. */
  readonly records: ReadonlySet<string>;
  /** The names of elements about the whole file, such as its title. They are read as a whole if they are outside records. */
  readonly facts?: ReadonlySet<string>;
  /** The names of elements that are only in records. Outside of one, they show a record whose start tag is damaged. */
  readonly parts?: ReadonlySet<string>;
  /** The names of elements of a record of which none is in another one. If one is, the damaged record is the rest of two. */
  readonly apart?: ReadonlySet<string>;
  /** Records may contain records. They are then part of the outer one. */
  readonly isNested?: true;
  /** The names of elements inside records that are left out. */
  readonly without?: ReadonlySet<string>;
  /** Namespaces whose prefix is left out of names. */
  readonly own?: RegExp;
  /** The prefixes to use, by namespace. A file may use others. */
  readonly prefixes?: ReadonlyMap<string, string>;
}
