import type { Candidate } from './match-shard.ts';
import { type ResultContext, resultItem } from './result-item.ts';

/** Results of one step of "more". */
const step = 10;

/** The list of results on the page: what is already there stays as it is, unless something better comes before it. */
export class ResultsList {
  readonly #list: HTMLElement;
  readonly #items = new Map<string, HTMLLIElement>();
  #shown = step;
  #drawing = 0;

  constructor(list: HTMLElement) {
    this.#list = list;
  }

  /** For a new search: the next results begin anew. The old ones stay until the first of the new ones are there. */
  reset(): void {
    this.#items.clear();
    this.#shown = step;
    this.#drawing += 1;
  }

  clear(): void {
    this.reset();
    this.#list.replaceChildren();
  }

  /** How many more there are to show. */
  left(results: readonly Candidate[]): number {
    return Math.max(0, results.length - this.#shown);
  }

  /** Shows as many as asked for so far; a later call takes over from one that is still loading texts. */
  async show(results: readonly Candidate[], context: ResultContext): Promise<void> {
    this.#drawing += 1;
    const drawing = this.#drawing;
    const shown = results.slice(0, this.#shown);
    const items = await Promise.all(shown.map((candidate) => this.#item(candidate, context)));
    if (drawing !== this.#drawing) return;
    for (const [index, item] of items.entries()) {
      const there = this.#list.children[index] ?? null;
      if (there !== item) this.#list.insertBefore(item, there);
    }
    while (this.#list.children.length > items.length) this.#list.lastElementChild?.remove();
  }

  /** Shows the next step and moves to its first result. */
  async more(results: readonly Candidate[], context: ResultContext): Promise<void> {
    const first = this.#shown;
    this.#shown += step;
    await this.show(results, context);
    this.#list.children[first]?.querySelector<HTMLElement>('a')?.focus();
  }

  async #item(candidate: Candidate, context: ResultContext): Promise<HTMLLIElement> {
    const key = `${candidate.shard.entry.name}/${candidate.article}`;
    const known = this.#items.get(key);
    if (known) return known;
    const item = resultItem(candidate, await candidate.shard.text(candidate.article), context);
    // Another drawing may have made it meanwhile.
    const made = this.#items.get(key) ?? item;
    this.#items.set(key, made);
    return made;
  }
}
