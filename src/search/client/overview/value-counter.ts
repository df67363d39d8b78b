/** A value of a facet, and the number of results with it. */
export interface ValueCount {
  /** The value of the filter. */
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** Counts results by value. The versions of a story count once for each value. */
export class ValueCounter {
  readonly #counts = new Map<string, ValueCount>();
  readonly #seen = new Set<string>();

  add(value: string, name: string, story: string | undefined): void {
    if (story !== undefined) {
      const key = `${story} ${value}`;
      if (this.#seen.has(key)) return;
      this.#seen.add(key);
    }
    const before = this.#counts.get(value);
    this.#counts.set(value, { value, name, count: (before?.count ?? 0) + 1 });
  }

  /** Most first, then by name. */
  counts(compare: (a: string, b: string) => number): readonly ValueCount[] {
    return [...this.#counts.values()].toSorted((a, b) => b.count - a.count || compare(a.name, b.name));
  }

  count(value: string): number {
    return this.#counts.get(value)?.count ?? 0;
  }
}
