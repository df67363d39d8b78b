import type { SortedFiles } from '../../format/search-table.ts';
import { indexOfKey } from '../../words/index-of-key.ts';
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
  readonly #keyOfLine: (line: string) => string;

  /** `keyOf` is for files that do not repeat the keys. */
  constructor(periods: readonly SortedFiles[], load: Load, keyOf?: (word: string) => string) {
    this.#periods = periods;
    this.#load = load;
    this.#keyOfLine = keyOf
      ? (line) => keyOf(readVocabularyLine(line)[0]?.word ?? '')
      : (line) => line.slice(0, line.indexOf(' '));
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

  /** Keys are computed only where the words may be: those of all lines would take most of the time of a search. */
  #wordsIn(text: string, searched: string, isBeginning: boolean): readonly KeyedWord[] {
    const lines = text.split('\n');
    const found: KeyedWord[] = [];
    for (let index = indexOfKey(lines, searched, this.#keyOfLine); index < lines.length; index += 1) {
      const line = lines[index] ?? '';
      const key = this.#keyOfLine(line);
      if (isBeginning ? !key.startsWith(searched) : key !== searched) break;
      found.push(...readVocabularyLine(line).map((word) => ({ ...word, key })));
    }
    return found;
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
