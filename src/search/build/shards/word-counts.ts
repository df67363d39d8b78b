import { byCodeUnit } from '../../../language/collator.ts';
import type { PositionedBlock } from '../../format/word-positions.ts';
import { isUnspaced, type Token } from '../../words/tokens.ts';
import { PairFilter } from './pair-filter.ts';

/** A word and the number of texts with it. */
export type WordCount = readonly [word: string, count: number];

const longestWord = 40;
const shortestCompound = 4;
const shortestPart = 2;

/** Counts the articles of a shard with each word, and remembers which words follow each other. */
export class WordCounts {
  readonly #counts = new Map<string, number>();
  readonly #pairs = new PairFilter();

  add(blocks: readonly PositionedBlock[]): void {
    const words = new Set<string>();
    for (const block of blocks) {
      let previous: Token | undefined;
      for (const token of block.words) {
        const word = token.text;
        words.add(word);
        if (previous && token.start - previous.end === 1) this.#pairs.add(previous.text, word);
        previous = token;
      }
    }
    for (const word of words) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /** All words but numbers, letters of scripts without spaces, and overlong ones, most frequent first. */
  words(): readonly WordCount[] {
    const counts = new Map<string, number>();
    for (const [text, times] of this.#counts) {
      if (text.length > longestWord || /^[\p{N}]/u.test(text) || isUnspaced(text)) continue;
      const word = text.normalize('NFC').toLowerCase().replaceAll('.', '');
      counts.set(word, (counts.get(word) ?? 0) + times);
    }
    return [...counts].toSorted(byFrequency);
  }

  /** Words that also occur as two words next to each other. */
  compounds(words: readonly WordCount[]): readonly (readonly [first: string, second: string])[] {
    const all = new Set(words.map(([word]) => word));
    return words.flatMap(([word]) => {
      if (word.length < shortestCompound || !this.#pairs.mayHave(word)) return [];
      const ends = Array.from({ length: word.length - 2 * shortestPart + 1 }, (_, index) => index + shortestPart);
      return ends
        .map((end) => [word.slice(0, end), word.slice(end)] as const)
        .filter(([first, second]) => all.has(first) && all.has(second));
    });
  }
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
