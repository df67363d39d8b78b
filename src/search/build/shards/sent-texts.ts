import type { PackedPosting } from '../../format/postings.ts';
import type { PagefindOutput } from '../pagefind/pagefind.ts';
import { PositionStore } from './position-store.ts';

/** Number of words from which a text is sent. A text costs Pagefind more than its words do. In larger ones it takes more memory. */
const fullText = 20_000;

/**
 * The texts for Pagefind: the distinct words of all articles. Equal words of several articles follow each other: Pagefind compresses such
 * texts, and its index of them, in half the time. Knows which word of a text belongs to which article.
 */
export class SentTexts {
  readonly #positions = new PositionStore();
  /** The numbers of equal words in the position store. */
  readonly #equal = new Map<string, number[]>();
  readonly #sent: string[] = [];
  /** The numbers of the words of each text. */
  readonly #numbers: (readonly number[])[] = [];
  #postings = 0;

  /** Adds an article's distinct words with their positions. */
  add(article: number, words: ReadonlyMap<string, readonly number[]>): void {
    let number = this.#positions.words;
    for (const word of words.keys()) {
      const equal = this.#equal.get(word);
      if (equal) equal.push(number);
      else this.#equal.set(word, [number]);
      number += 1;
    }
    this.#positions.add(article, words);
  }

  /** The texts with all words. */
  *texts(): Generator<string> {
    let words: string[] = [];
    let numbers: number[] = [];
    const text = () => {
      const joined = words.join(' ');
      this.#sent.push(joined);
      this.#numbers.push(numbers);
      [words, numbers] = [[], []];
      return joined;
    };
    for (const [word, equal] of this.#equal) {
      for (const number of equal) {
        words.push(word);
        numbers.push(number);
      }
      if (words.length >= fullText) yield text();
    }
    this.#equal.clear();
    if (words.length > 0) yield text();
  }

  /** The posting of a word of a text. */
  posting = (text: number, word: number): PackedPosting => {
    this.#postings += 1;
    return this.#positions.posting(this.#numbers[text]?.[word] ?? Number.NaN);
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
