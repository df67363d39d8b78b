import type { Posting } from '../../format/postings.ts';
import type { WordEntry } from '../../format/word-entry.ts';
import { byCodePoints } from '../../words/code-points.ts';

/** Looks up words in an index. */
export interface WordLookup<Word = WordEntry<Posting>> {
  /** The word with this key. */
  word(key: string): Promise<Word | undefined>;
  /** The words whose keys start with this prefix. */
  wordsFrom(prefix: string): Promise<readonly Word[]>;
  /** The language of an article, if the index says it. */
  languageOf?(article: number): string | undefined;
}

/** Looks up words in files, which are loaded when they are needed. */
export interface FileWordLookup<Word> extends WordLookup<Word> {
  /** Loads the files of a word. */
  load(key: string): Promise<void>;
}

/** Word files, and the first word of each. */
interface Files {
  readonly words: readonly string[];
  readonly firstWords: readonly string[];
}

/** The files that can contain a key, or all keys with this prefix. */
export function filesForKey({ words, firstWords }: Files, key: string, isPrefix: boolean): readonly string[] {
  const first = lastNotAfter(firstWords, key);
  if (!isPrefix) return words.slice(Math.max(0, first), first + 1);
  return words.slice(Math.max(0, first), lastNotAfter(firstWords, `${key}\u{10ffff}`) + 1);
}

/** Index of the last word that does not sort after `key`, or -1. */
function lastNotAfter(words: readonly string[], key: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byCodePoints(words[middle] ?? '', key) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
