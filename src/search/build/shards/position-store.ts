import { BinaryWriter } from '../../format/binary-writer.ts';
import { writePositions } from '../../format/postings.ts';

/** The positions of all words of a shard, as bytes of the index. An article's words are numbered in the order in which they are added. */
export class PositionStore {
  readonly #writer = new BinaryWriter();
  /** For each article, the offset of each word and of the end. */
  readonly #offsets: Uint32Array[] = [];

  /** Number of words of all articles. A word counts once in each article. */
  words = 0;

  add(words: ReadonlyMap<string, readonly number[]>): void {
    const offsets = new Uint32Array(words.size + 1);
    let next = 0;
    for (const positions of words.values()) {
      offsets[next] = this.#writer.length;
      writePositions(this.#writer, positions);
      next += 1;
    }
    offsets[next] = this.#writer.length;
    this.#offsets.push(offsets);
    this.words += words.size;
  }

  /** The bytes of a word's positions. They are not copied, so add no article while they are used. */
  positions(article: number, word: number): Uint8Array {
    const offsets = this.#offsets[article];
    const [start, end] = [offsets?.[word], offsets?.[word + 1]];
    if (start === undefined || end === undefined) throw new RangeError(`Text ${article} has no word ${word}`);
    return this.#writer.view(start, end);
  }
}
