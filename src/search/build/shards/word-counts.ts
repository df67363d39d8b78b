import { byCodeUnit } from '../../../language/collator.ts';
import type { PositionedBlock } from '../../format/word-positions.ts';
import { isUnspaced } from '../../words/tokens.ts';
import { PairFilter, type WordHash, wordHash } from './pair-filter.ts';

/** A word and the number of texts with it. */
export type WordCount = readonly [word: string, count: number];

/** A spelling in the texts of a shard. */
interface CountedToken {
  /** In lower case. */
  readonly word: string;
  readonly hash: WordHash;
  articles: number;
  lastArticle: number;
}

const longestWord = 40;
const shortestCompound = 4;
const shortestPart = 2;

/** Counts the articles of a shard with each word, and remembers which words follow each other. */
export class WordCounts {
  readonly #counts = new Map<string, CountedToken>();
  #articles = 0;
  readonly #pairs = new PairFilter();

  add(blocks: readonly PositionedBlock[]): void {
    this.#articles += 1;
    for (const block of blocks) {
      let previous: CountedToken | undefined;
      let end = -1;
      for (const token of block.words) {
        const counted = this.#counted(token.text);
        if (counted.lastArticle !== this.#articles) counted.articles += 1;
        counted.lastArticle = this.#articles;
        if (previous && token.start - end === 1) this.#pairs.add(previous.hash, counted.hash);
        previous = counted;
        end = token.end;
      }
    }
  }

  #counted(text: string): CountedToken {
    const known = this.#counts.get(text);
    if (known) return known;
    const word = text.normalize('NFC').toLowerCase().replaceAll('.', '');
    const counted = { word, hash: wordHash(word), articles: 0, lastArticle: 0 };
    this.#counts.set(text, counted);
    return counted;
  }

  /** All words but numbers, letters of scripts without spaces, and overlong ones. */
  words(): readonly WordCount[] {
    const counts = new Map<string, number>();
    for (const { word, articles } of this.#counts.values()) {
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
