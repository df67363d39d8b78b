import { LoadError } from '../files/load-error.ts';
import type { Candidate } from '../match/match-shard.ts';
import { isDoneSoon } from '../search/prefetch.ts';
import { missingItem } from './missing-item.ts';
import { type ResultContext, resultItem } from './result-item.ts';

/** Number of results that "more" adds. */
const step = 10;
/** Results that are loaded within this time are shown together, in milliseconds. Each change of the list takes the browser a layout. */
const together = 100;

/** The list of results on the page. */
export class ResultsList {
  readonly #list: HTMLElement;
  #items = new Map<string, HTMLLIElement>();
  #shown = step;
  #drawing = 0;
  #failed = 0;

  constructor(list: HTMLElement) {
    this.#list = list;
  }

  /** Starts a new search with room for a number of results. Old results stay until the first new one is shown. */
  reset(shown = step): void {
    this.#items = new Map();
    this.#shown = Math.max(step, shown);
    this.#drawing += 1;
  }

  /** Number of results that the list has room for. */
  get shown(): number {
    return this.#shown;
  }

  /** Number of shown results whose texts could not be loaded. */
  get failed(): number {
    return this.#failed;
  }

  clear(): void {
    this.reset();
    this.#list.replaceChildren();
  }

  /** Whether results of this search are on the page. */
  get isOfSearch(): boolean {
    return this.#places().length > 0;
  }

  /** The results with those on the page before all others, in the order of the page. */
  keepPlaces(results: readonly Candidate[]): readonly Candidate[] {
    const byKey = new Map(results.map((candidate) => [keyOf(candidate), candidate]));
    const kept = new Set(this.#places().flatMap((key) => byKey.get(key) ?? []));
    return [...kept, ...results.filter((candidate) => !kept.has(candidate))];
  }

  /** The keys of the results on the page, in their order. */
  #places(): readonly string[] {
    const keys = new Map([...this.#items].map(([key, item]) => [item as Element, key]));
    return [...this.#list.children].flatMap((item) => keys.get(item) ?? []);
  }

  /** Number of results that are not shown yet. */
  hiddenCount(results: readonly Candidate[]): number {
    return Math.max(0, results.length - this.#shown);
  }

  /** Loads the texts of the results that have room, without showing them. */
  async load(results: readonly Candidate[], context: ResultContext): Promise<void> {
    await Promise.all(results.slice(0, this.#shown).map((candidate) => this.#item(candidate, context)));
  }

  /**
   * Shows the results up to the current limit. The text of the first result of a search is loaded alone. The others are shown together, or
   * one after the other if their texts load slowly. A later call cancels an earlier one. Returns whether all results were shown.
   */
  async show(results: readonly Candidate[], context: ResultContext): Promise<boolean> {
    this.#drawing += 1;
    const drawing = this.#drawing;
    const shown = results.slice(0, this.#shown);
    const items: Promise<HTMLLIElement>[] = [];
    const alone = this.isOfSearch ? 0 : 1;
    for (const index of shown.keys()) {
      for (const candidate of shown.slice(items.length, index < alone ? 1 : shown.length)) {
        const item = this.#item(candidate, context);
        // Errors are thrown by the await below; this only avoids an unhandled rejection until then.
        item.catch(() => undefined);
        items.push(item);
      }
      if (index === alone) await isDoneSoon(items, together);
      const item = await items[index];
      if (!item) return false;
      if (drawing !== this.#drawing) return false;
      if (this.#list.children[index] !== item) this.#list.insertBefore(item, this.#list.children[index] ?? null);
      if (index === 0) this.#removeOld();
    }
    while (this.#list.children.length > items.length) this.#list.lastElementChild?.remove();
    this.#failed = [...this.#list.children].filter((item) => item.matches('[data-failed]')).length;
    return true;
  }

  /** Removes the results of an earlier search. */
  #removeOld(): void {
    const current = new Set<Element>(this.#items.values());
    for (const item of [...this.#list.children]) if (!current.has(item)) item.remove();
  }

  /** Shows more results and focuses the first of them. */
  async more(results: readonly Candidate[], context: ResultContext): Promise<void> {
    const first = this.#shown;
    this.#shown += step;
    await this.show(results, context);
    this.#list.children[first]?.querySelector<HTMLElement>('a')?.focus();
  }

  async #item(candidate: Candidate, context: ResultContext): Promise<HTMLLIElement> {
    const key = keyOf(candidate);
    const existing = this.#items.get(key);
    if (existing) return existing;
    const items = this.#items;
    const item = await this.#create(candidate, context);
    // Another call may have created it in the meantime.
    const first = items.get(key) ?? item;
    items.set(key, first);
    return first;
  }

  /** A result whose text cannot be loaded does not hold up the others. */
  async #create(candidate: Candidate, context: ResultContext): Promise<HTMLLIElement> {
    try {
      return resultItem(candidate, await candidate.shard.text(candidate.article), context);
    } catch (error) {
      if (error instanceof LoadError) return missingItem(candidate, context);
      throw error;
    }
  }
}

function keyOf({ shard, article }: Candidate): string {
  return `${shard.entry.name}/${article}`;
}
