/**
 * The next places of marks in a growing text. An answer is kept until it is passed, so a text is searched once for each mark
 * and not once for each question.
 */
export class NextPlaces {
  readonly #next = new Map<string, number>();
  #length = 0;

  /** The first place of a mark at or after a position, or Infinity. */
  next(text: string, mark: string, from: number): number {
    if (text.length !== this.#length) this.#forgetMissing(text.length);
    const held = this.#next.get(mark);
    if (held !== undefined && held >= from) return held;
    const place = text.indexOf(mark, from);
    const next = place < 0 ? Infinity : place;
    this.#next.set(mark, next);
    return next;
  }

  /** Counts places from a later beginning of the text. */
  drop(to: number): void {
    this.#length -= to;
    for (const [mark, place] of this.#next) this.#next.set(mark, place - to);
  }

  // A mark may stand in what was added.
  #forgetMissing(length: number): void {
    this.#length = length;
    for (const [mark, place] of this.#next) if (place === Infinity) this.#next.delete(mark);
  }
}
