import type { IndexedWord } from '../../format/indexed-word.ts';
import { byCodePoints } from '../../words/code-points.ts';

/** Words of an index, as they are asked for. */
export interface WordLookup<Word = IndexedWord> {
  /** The word with this key. */
  word(key: string): Promise<Word | undefined>;
  /** The words whose keys begin so. */
  wordsFrom(prefix: string): Promise<readonly Word[]>;
}

/** Words of an index in files, which are loaded when they are asked for. */
export interface WordsInFiles<Word> extends WordLookup<Word> {
  /** Loads what a word will be looked up in. */
  load(key: string): Promise<void>;
}

/** Files of words by the first word of each. */
interface Files {
  readonly words: readonly string[];
  readonly firstWords: readonly string[];
}

/** The names of the files that hold a key, or all keys that begin so. */
export function filesOf({ words, firstWords }: Files, key: string, isPrefix: boolean): readonly string[] {
  const first = lastNotAfter(firstWords, key);
  if (!isPrefix) return words.slice(Math.max(0, first), first + 1);
  return words.slice(Math.max(0, first), lastNotAfter(firstWords, `${key}\u{10ffff}`) + 1);
}

/** Index of the last word that does not come after `key`; -1 where all do. */
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
