import type { PackedPosting } from '../../format/postings.ts';
import type { PagefindOutput } from '../pagefind/pagefind.ts';
import { PositionStore } from './position-store.ts';

/**
 * Number of words from which a text is sent. A text costs Pagefind more than its words do: with the words of some sixty articles in
 * each, it takes four fifths of the time and three quarters of the memory.
 */
const fullText = 20_000;

/** The texts for Pagefind: each has the distinct words of several articles. Knows which word of a text belongs to which article. */
export class SentTexts {
  readonly #positions = new PositionStore();
  readonly #sent: string[] = [];
  /** For each text sent, the number of its first word among all words. */
  readonly #firstWords = [0];
  #pending: string[] = [];
  #postings = 0;

  /** Adds an article's distinct words with their positions. Returns a text to send when enough words are there. */
  add(article: number, words: ReadonlyMap<string, readonly number[]>): string | undefined {
    this.#positions.add(article, words);
    for (const word of words.keys()) this.#pending.push(word);
    return this.#pending.length >= fullText ? this.rest() : undefined;
  }

  /** The text of the words that are not sent yet. */
  rest(): string | undefined {
    if (this.#pending.length === 0) return undefined;
    const text = this.#pending.join(' ');
    this.#sent.push(text);
    this.#firstWords.push(this.#positions.words);
    this.#pending = [];
    return text;
  }

  /** The posting of a word of a text. */
  posting = (text: number, word: number): PackedPosting => {
    this.#postings += 1;
    return this.#positions.posting((this.#firstWords[text] ?? Number.NaN) + word);
  };

  /** Pagefind must number the words of each text as they were sent, or words get the positions of others. */
  checkTexts({ pages }: PagefindOutput): void {
    if (pages.length !== this.#sent.length) {
      throw new Error(`Pagefind indexed ${pages.length} of ${this.#sent.length} texts`);
    }
    for (const [number, page] of pages.entries()) {
      if (page.url !== String(number)) throw new Error(`Pagefind numbered text ${page.url} as ${number}`);
      if (page.content !== this.#sent[number])
        throw new Error(`Pagefind split text ${number} into other words than the ones sent`);
    }
  }

  /** Every word must have been asked for once. */
  checkPostings(): void {
    if (this.#postings !== this.#positions.words)
      throw new Error(`Pagefind indexed ${this.#postings} words of ${this.#positions.words}`);
  }
}
