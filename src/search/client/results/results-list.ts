import type { Candidate } from '../match/match-shard.ts';
import { type ResultContext, resultItem } from './result-item.ts';

/** Results of one step of "more". */
const step = 10;

/** The list of results on the page: what is already there stays as it is, unless something better comes before it. */
export class ResultsList {
  readonly #list: HTMLElement;
  #items = new Map<string, HTMLLIElement>();
  #shown = step;
  #drawing = 0;

  constructor(list: HTMLElement) {
    this.#list = list;
  }

  /** For a new search: the next results begin anew. The old ones stay until the first of the new ones are there. */
  reset(): void {
    this.#items = new Map();
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

  /**
   * Shows as many as asked for so far, one after the other as their texts come: the first has the line for itself. A later call takes
   * over from one that still waits.
   * Returns whether it came to the end.
   */
  async show(results: readonly Candidate[], context: ResultContext): Promise<boolean> {
    this.#drawing += 1;
    const drawing = this.#drawing;
    const shown = results.slice(0, this.#shown);
    const items: Promise<HTMLLIElement>[] = [];
    for (const index of shown.keys()) {
      for (const candidate of shown.slice(items.length, index === 0 ? 1 : shown.length)) {
        const item = this.#item(candidate, context);
        // One that fails is met in its turn; till then it is not unhandled.
        item.catch(() => undefined);
        items.push(item);
      }
      const item = await items[index];
      if (!item) return false;
      if (drawing !== this.#drawing) return false;
      if (this.#list.children[index] !== item) this.#list.insertBefore(item, this.#list.children[index] ?? null);
      if (index === 0) this.#removeOld();
    }
    while (this.#list.children.length > items.length) this.#list.lastElementChild?.remove();
    return true;
  }

  /** What an earlier search has left goes when the first result of this one comes. */
  #removeOld(): void {
    const current = new Set<Element>(this.#items.values());
    for (const item of [...this.#list.children]) if (!current.has(item)) item.remove();
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
    const items = this.#items;
    const item = resultItem(candidate, await candidate.shard.text(candidate.article), context);
    // Another drawing may have made it meanwhile.
    const made = items.get(key) ?? item;
    items.set(key, made);
    return made;
  }
}
