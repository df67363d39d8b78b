// HTML has fewer spaces than `\s`.
const tagNameEnd = /[\t\n\f\r >]/;

/** Finds the end tags of a page. Call `next` with positions in ascending order. */
export class EndTags {
  readonly #markup: string;
  /** The position of the next end tag by name, -1 if there is none. */
  readonly #next = new Map<string, number>();

  constructor(markup: string) {
    this.#markup = markup;
  }

  /** The place of the first `</name>` from `from` on, -1 if there is none. `name` is in lower case. */
  next(name: string, from: number): number {
    // A search starts at `from` only if the last result is before it. So all searches for a name read the page once.
    const before = this.#next.get(name);
    if (before !== undefined && (before < 0 || before >= from)) return before;
    const position = this.#find(name, from);
    this.#next.set(name, position);
    return position;
  }

  #find(name: string, from: number): number {
    const markup = this.#markup;
    for (let at = markup.indexOf('</', from); at >= 0; at = markup.indexOf('</', at + 2)) {
      const end = at + 2 + name.length;
      if (tagNameEnd.test(markup.charAt(end)) && markup.slice(at + 2, end).toLowerCase() === name) return at;
    }
    return -1;
  }
}
