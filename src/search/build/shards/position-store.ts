import { BinaryWriter } from '../../format/binary-writer.ts';
import { type PackedPosting, writePositions } from '../../format/postings.ts';

/** The positions of all words of a shard, as bytes of the index. Words are numbered in the order in which they are added. */
export class PositionStore {
  readonly #writer = new BinaryWriter();
  /** For each word, the number of its article. */
  readonly #articles: number[] = [];
  /** For each word, the offset of its positions. */
  readonly #offsets: number[] = [];

  /** Number of words of all articles. A word counts once in each article. */
  get words(): number {
    return this.#articles.length;
  }

  add(article: number, words: ReadonlyMap<string, readonly number[]>): void {
    for (const positions of words.values()) {
      this.#articles.push(article);
      this.#offsets.push(this.#writer.length);
      writePositions(this.#writer, positions);
    }
  }

  /** The article of a word and the bytes of its positions there. They are not copied, so add no article while they are used. */
  posting(word: number): PackedPosting {
    const [article, start] = [this.#articles[word], this.#offsets[word]];
    if (article === undefined || start === undefined) throw new RangeError(`There is no word ${word}`);
    return { article, positions: this.#writer.view(start, this.#offsets[word + 1] ?? this.#writer.length) };
  }
}
