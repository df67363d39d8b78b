import { wordsOf } from '../../words/tokens.ts';

/** A word as it is most often spelt, and how often it stands in an archive. */
export type WordCount = readonly [word: string, count: number];

const shortest = 3;
const hindi = /^[\u0900-\u097f\u200c\u200d]+$/;
/** Rarer words are not worth a place in the browser's tables, and more of them neither. */
const leastInTexts = 2;
const mostOfTexts = 8_000;

/** Counts a shard's words: those of headlines for suggestions, the Hindi ones of texts to find English words among them. */
export class WordCounts {
  readonly #headlines = new Map<string, number>();
  readonly #texts = new Map<string, number>();

  add(record: { readonly title: string; readonly text: string }): void {
    for (const word of distinctWords(record.title)) {
      if (word.length >= shortest && !/^\p{N}+$/u.test(word)) count(this.#headlines, word);
    }
    for (const word of distinctWords(record.text)) if (hindi.test(word)) count(this.#texts, word);
  }

  /** Words of headlines and the number of headlines with them. */
  headlines(): readonly WordCount[] {
    return inOrder(this.#headlines);
  }

  /** Hindi words of texts and the number of texts with them. */
  texts(): readonly WordCount[] {
    return inOrder(this.#texts)
      .filter(([, times]) => times >= leastInTexts)
      .slice(0, mostOfTexts);
  }
}

function distinctWords(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).map((word) => word.text.normalize('NFC').toLowerCase()));
}

function count(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** Most frequent first, then by code unit. */
function inOrder(counts: ReadonlyMap<string, number>): readonly WordCount[] {
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** The counts of several shards together. */
export function addCounts(shards: readonly (readonly WordCount[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word, times] of shards.flat()) counts.set(word, (counts.get(word) ?? 0) + times);
  return counts;
}
