import { wordsOf } from './words.ts';

/** A word as it is most often spelt in headlines, and in how many of them. */
export type WordCount = readonly [word: string, count: number];

const shortest = 3;

/** Counts the words of headlines, for the suggestions that a search without a result makes. */
export class HeadlineWords {
  readonly #counts = new Map<string, number>();

  add(record: { readonly title: string }): void {
    for (const text of new Set(wordsOf(record.title).map((word) => word.text.normalize('NFC').toLowerCase()))) {
      if (text.length >= shortest && !/^\p{N}+$/u.test(text)) this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1);
    }
  }

  /** Most frequent first, then by code unit. */
  counts(): readonly WordCount[] {
    return [...this.#counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  }
}
