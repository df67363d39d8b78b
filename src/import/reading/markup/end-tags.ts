/** Finds the end tags of a page. The places that are asked about must come in their order. */
export class EndTags {
  readonly #markup: string;
  /** The place of the next end tag of a name, -1 where no more comes. */
  readonly #next = new Map<string, number>();

  constructor(markup: string) {
    this.#markup = markup;
  }

  /** The place of the first `</name>` from `from` on, -1 if there is none. `name` is in small letters. */
  next(name: string, from: number): number {
    // Searches go on from the last result. All of them together read the page once.
    const before = this.#next.get(name);
    if (before !== undefined && (before < 0 || before >= from)) return before;
    const found = this.#find(name, from);
    this.#next.set(name, found);
    return found;
  }

  #find(name: string, from: number): number {
    const markup = this.#markup;
    for (let at = markup.indexOf('</', from); at >= 0; at = markup.indexOf('</', at + 2)) {
      const end = at + 2 + name.length;
      if (/[\s>]/.test(markup.charAt(end)) && markup.slice(at + 2, end).toLowerCase() === name) return at;
    }
    return -1;
  }
}
