import { byCodeUnit } from '../../../language/collator.ts';
import { tokenize } from '../../words/tokens.ts';

/** A word and the number of texts with it. */
export type WordCount = readonly [word: string, count: number];

const minLength = 3;
const hindi = /^[\u0900-\u097f\u200c\u200d]+$/;
/** Rarer words are omitted from the browser's tables. */
const minTexts = 2;
const maxTextWords = 8_000;

/** Counts a shard's words: headline words for suggestions, and Hindi words of texts to detect English words among them. */
export class WordCounts {
  readonly #headlines = new Map<string, number>();
  readonly #texts = new Map<string, number>();

  add(record: { readonly title: string; readonly text: string }): void {
    for (const word of distinctWords(record.title)) {
      if (word.length >= minLength && !/^\p{N}+$/u.test(word)) count(this.#headlines, word);
    }
    for (const word of distinctWords(record.text)) if (hindi.test(word)) count(this.#texts, word);
  }

  /** Words of headlines and the number of headlines with them. */
  headlines(): readonly WordCount[] {
    return [...this.#headlines].toSorted(byFrequency);
  }

  /** Hindi words of texts and the number of texts with them. */
  texts(): readonly WordCount[] {
    return [...this.#texts]
      .toSorted(byFrequency)
      .filter(([, times]) => times >= minTexts)
      .slice(0, maxTextWords);
  }
}

function distinctWords(text: string): ReadonlySet<string> {
  return new Set(tokenize(text).map((word) => word.text.normalize('NFC').toLowerCase()));
}

function count(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** Sorts by count, most frequent first, then by code unit. */
export function byFrequency([a, countA]: WordCount, [b, countB]: WordCount): number {
  return countB - countA || byCodeUnit(a, b);
}

/** The sum of the counts of several shards. */
export function addCounts(shards: readonly (readonly WordCount[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word, times] of shards.flat()) counts.set(word, (counts.get(word) ?? 0) + times);
  return counts;
}
