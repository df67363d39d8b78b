import type { SortedFiles } from '../../format/search-table.ts';
import { readVocabularyLine, type VocabularyWord } from '../../words/vocabulary-lines.ts';
import type { Load } from '../files/load.ts';
import { filesForKey } from '../files/word-lookup.ts';

const decoder = new TextDecoder();

/** A word with the key that it is sorted by. */
export interface KeyedWord extends VocabularyWord {
  readonly key: string;
}

/** The words of the archive in one order, in files of several periods. Loads only the files of the words that are looked up. */
export class SortedWords {
  readonly #periods: readonly SortedFiles[];
  readonly #load: Load;
  readonly #keyOf: ((word: string) => string) | undefined;

  /** `keyOf` is for files that do not repeat the keys. */
  constructor(periods: readonly SortedFiles[], load: Load, keyOf?: (word: string) => string) {
    this.#periods = periods;
    this.#load = load;
    this.#keyOf = keyOf;
  }

  /** The words with a key, each once, with the sum of its counts. */
  words(key: string): Promise<readonly KeyedWord[]> {
    return this.#find(key, false);
  }

  /** The words whose keys begin with a text. */
  wordsFrom(beginning: string): Promise<readonly KeyedWord[]> {
    return this.#find(beginning, true);
  }

  /** Number of files that `wordsFrom` loads. */
  countFiles(beginning: string): number {
    return this.#periods.reduce((sum, period) => sum + filesForKey(period, beginning, true).length, 0);
  }

  async #find(searched: string, isBeginning: boolean): Promise<readonly KeyedWord[]> {
    const files = this.#periods.flatMap((period) => filesForKey(period, searched, isBeginning));
    const texts = await Promise.all(files.map(async (file) => decoder.decode(await this.#load(file))));
    return merged(texts.flatMap((text) => this.#wordsIn(text, searched, isBeginning)));
  }

  #wordsIn(text: string, searched: string, isBeginning: boolean): readonly KeyedWord[] {
    const start = isBeginning ? searched : `${searched} `;
    const lines = text.split('\n').filter((line) => this.#keyOf !== undefined || line.startsWith(start));
    return lines.flatMap((line) => {
      const words = readVocabularyLine(line);
      const key = this.#keyOf?.(words[0]?.word ?? '') ?? line.slice(0, line.indexOf(' '));
      return (isBeginning ? key.startsWith(searched) : key === searched) ? words.map((word) => ({ ...word, key })) : [];
    });
  }
}

function merged(words: readonly KeyedWord[]): readonly KeyedWord[] {
  const byWord = new Map<string, KeyedWord>();
  for (const word of words) {
    const name = `${word.key} ${word.word}`;
    const before = byWord.get(name);
    byWord.set(name, before ? { ...before, count: before.count + word.count } : word);
  }
  return [...byWord.values()];
}
