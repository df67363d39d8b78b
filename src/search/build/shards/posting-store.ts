import { BinaryWriter } from '../../format/binary-writer.ts';
import { writePositions } from '../../format/postings.ts';

/** The last posting of a form has no next one. */
const none = -1;

/**
 * The postings of the forms of a shard, as bytes of the index. Forms have numbers, and postings too: the arrays have one number for each
 * posting, because a shard has hundreds of thousands.
 */
export class PostingStore {
  readonly #positions = new BinaryWriter();
  readonly #articles: number[] = [];
  /** Where the positions of each posting begin. */
  readonly #offsets: number[] = [];
  /** The next posting of the same form. */
  readonly #next: number[] = [];
  /** The first and the last posting of each form. */
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  readonly #form = new BinaryWriter();

  /** Adds a posting to a form. Articles come in the order of their numbers, and forms begin in the order of theirs. */
  add(form: number, article: number, positions: readonly number[]): void {
    const posting = this.#articles.length;
    const last = this.#last[form];
    if (last === undefined) this.#first[form] = posting;
    else this.#next[last] = posting;
    this.#last[form] = posting;
    this.#articles.push(article);
    this.#offsets.push(this.#positions.length);
    this.#next.push(none);
    writePositions(this.#positions, positions);
  }

  /** The postings of a form, as `positionPostings` writes them. */
  bytes(form: number): Uint8Array {
    let posting = this.#first[form];
    if (posting === undefined) throw new RangeError(`There is no form ${form}`);
    this.#form.clear();
    for (let previous = 0; posting !== undefined && posting !== none; posting = this.#next[posting]) {
      const article = this.#articles[posting] ?? 0;
      this.#form.number(article - previous);
      previous = article;
      const end = this.#offsets[posting + 1] ?? this.#positions.length;
      this.#form.copy(this.#positions, this.#offsets[posting] ?? end, end);
    }
    return this.#form.bytes();
  }
}
