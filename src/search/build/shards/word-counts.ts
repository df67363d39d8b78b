import { byCodeUnit } from '../../../language/collator.ts';
import { isUnspaced } from '../../words/tokens.ts';
import { PairFilter } from './pair-filter.ts';
import type { SpelledBlock, Spelling, Spellings } from './spellings.ts';

/** A word and the number of texts with it. */
export type WordCount = readonly [word: string, count: number];

const longestWord = 40;
const shortestCompound = 4;
const shortestPart = 2;

/** Counts the articles of a shard with each word, and remembers which words follow each other. */
export class WordCounts {
  readonly #spellings: Spellings;
  #articles = 0;
  readonly #pairs = new PairFilter();

  constructor(spellings: Spellings) {
    this.#spellings = spellings;
  }

  add(blocks: readonly SpelledBlock[]): void {
    this.#articles += 1;
    const article = this.#articles;
    for (const { spellings, starts } of blocks) {
      let previous: Spelling | undefined;
      let end = -1;
      // For each word of the archive: a loop over `entries()` makes an array for each.
      spellings.forEach((spelling, index) => {
        const start = starts[index] ?? 0;
        if (spelling.lastArticle !== article) spelling.articles += 1;
        spelling.lastArticle = article;
        if (previous && start - end === 1) this.#pairs.add(previous.hash, spelling.hash);
        previous = spelling;
        end = start + spelling.text.length;
      });
    }
  }

  /** All words but numbers, letters of scripts without spaces, and overlong ones. */
  words(): readonly WordCount[] {
    const counts = new Map<string, number>();
    for (const { word, articles } of this.#spellings.all) {
      if (word.length > longestWord || /^\p{N}/u.test(word) || isUnspaced(word)) continue;
      counts.set(word, (counts.get(word) ?? 0) + articles);
    }
    return [...counts];
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
