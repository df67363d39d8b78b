/** Attributes by their names, in small letters. */
export type Attributes = Readonly<Record<string, string>>;

/** The names of the attributes that a reader keeps; all else is passed over unread. */
export class KeptNames {
  readonly #names: ReadonlySet<string>;
  /** By the first letter of a name, in either case, the lengths that a kept one has, as bits: most names are not even cut out. */
  readonly #lengths = new Int32Array(32);

  /** `names` with spaces between them, of 31 letters at most. */
  constructor(names: string) {
    this.#names = new Set(names.split(' '));
    for (const name of this.#names) {
      const first = name.charCodeAt(0) & 31;
      this.#lengths[first] = (this.#lengths[first] ?? 0) | (1 << name.length);
    }
  }

  /** The kept name that stands in a page, if one does. */
  nameAt(markup: string, from: number, to: number): string | undefined {
    const length = to - from;
    if (length > 31 || (((this.#lengths[markup.charCodeAt(from) & 31] ?? 0) >>> length) & 1) === 0) return undefined;
    const name = markup.slice(from, to).toLowerCase();
    return this.#names.has(name) ? name : undefined;
  }
}

/** The attributes of an element that has none. */
export const noAttributes: Attributes = Object.freeze({});
