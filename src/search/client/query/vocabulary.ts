import type { SearchTable } from '../../format/search-table.ts';
import { readVocabularyLine, type VocabularyWord } from '../../words/vocabulary-lines.ts';
import type { Load } from '../files/load.ts';
import { filesForKey } from '../files/word-lookup.ts';

const decoder = new TextDecoder();

/** A word with its skeleton (`soundSkeleton`). */
export interface ListedWord extends VocabularyWord {
  readonly skeleton: string;
}

/** The words of the archive, by the consonants that their spellings share. */
export class Vocabulary {
  readonly #table: SearchTable['vocabulary'];
  readonly #load: Load;
  #all: Promise<readonly ListedWord[]> | undefined;

  constructor(table: SearchTable, load: Load) {
    this.#table = table.vocabulary;
    this.#load = load;
  }

  /** The words with a skeleton. */
  async words(skeleton: string): Promise<readonly VocabularyWord[]> {
    const files = this.#table.flatMap((period) => filesForKey(period, skeleton, false));
    const texts = await Promise.all(files.map((file) => this.#text(file)));
    return merged(texts.flatMap((text) => readVocabularyLine(lineOf(text, skeleton))));
  }

  /** All words. Loads some hundred kilobytes in an archive of 10,000 articles. */
  all(): Promise<readonly ListedWord[]> {
    this.#all ??= this.#readAll();
    this.#all.catch(() => {
      this.#all = undefined;
    });
    return this.#all;
  }

  async #readAll(): Promise<readonly ListedWord[]> {
    const texts = await Promise.all(this.#table.flatMap(({ words }) => words.map((file) => this.#text(file))));
    const lines = texts.flatMap((text) => text.split('\n'));
    return merged(
      lines.flatMap((line) => {
        const skeleton = line.slice(0, line.indexOf(' '));
        return readVocabularyLine(line).map((word) => ({ ...word, skeleton }));
      }),
    );
  }

  async #text(file: string): Promise<string> {
    return decoder.decode(await this.#load(file));
  }
}

/** The line of a skeleton, or nothing. */
function lineOf(text: string, skeleton: string): string {
  const start = text.startsWith(`${skeleton} `) ? 0 : text.indexOf(`\n${skeleton} `) + 1;
  if (start === 0 && !text.startsWith(`${skeleton} `)) return '';
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end);
}

/** Words of several periods, each once, with the sums of their counts. */
function merged<Word extends VocabularyWord>(words: readonly Word[]): readonly Word[] {
  const byWord = new Map<string, Word>();
  for (const word of words) {
    const before = byWord.get(word.word);
    byWord.set(word.word, before ? { ...before, count: before.count + word.count } : word);
  }
  return [...byWord.values()];
}
