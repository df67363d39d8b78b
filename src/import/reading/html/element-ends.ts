/** Tells whether an element is closed somewhere behind a place of a page; places come in their order. */
export class ElementEnds {
  readonly #source: string;
  /** Where the next end tag of a name stands, -1 where no more comes. */
  readonly #next = new Map<string, number>();

  constructor(source: string) {
    this.#source = source;
  }

  /** `name` in small letters; an end tag has it so, or in capitals. */
  has(name: string, from: number): boolean {
    return this.#at(`</${name}`, from) >= 0 || this.#at(`</${name.toUpperCase()}`, from) >= 0;
  }

  // Looked for from the last one on, so that all questions together pass over the page once.
  #at(end: string, from: number): number {
    const known = this.#next.get(end);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const found = this.#source.indexOf(end, from);
    this.#next.set(end, found);
    return found;
  }
}
