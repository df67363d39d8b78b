import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import { NextPlaces } from './next-places.ts';

/** The longest text that is held, in characters. */
const longest = 64 * 1024 * 1024;
/** A match may begin this many characters before the end of the text read so far. */
const overlap = 1024;

/** A part of a long text. It grows if a search needs more, and its beginning is dropped when it has been read. */
export class TextWindow {
  text = '';
  readonly #pieces: AsyncIterator<string>;
  readonly #isRepaired: () => boolean;
  #isWhole = false;
  /** Where repaired pieces begin and end in `text`. */
  #repaired: { readonly from: number; readonly to: number }[] = [];
  #line = 1;
  readonly #places = new NextPlaces();

  /** `isRepaired` says of the piece read last whether it had invalid bytes. */
  constructor(pieces: AsyncIterable<string>, isRepaired: () => boolean) {
    this.#pieces = pieces[Symbol.asyncIterator]();
    this.#isRepaired = isRepaired;
  }

  /** The line on which `text` begins. */
  get line(): number {
    return this.#line;
  }

  /** The first match of a global pattern at or after a position. */
  async find(pattern: RegExp, from: number): Promise<RegExpExecArray | undefined> {
    let at = from;
    for (;;) {
      pattern.lastIndex = at;
      const match = pattern.exec(this.text);
      // A match at the very end could go on in the next piece.
      if (match && (this.#isWhole || match.index + match[0].length < this.text.length)) return match;
      if (this.#isWhole) return undefined;
      at = Math.max(from, this.text.length - overlap);
      await this.#grow();
    }
  }

  /** The first place of a mark at or after a position, or -1. */
  async indexOf(mark: string, from: number): Promise<number> {
    for (;;) {
      const place = this.#places.next(this.text, mark, from);
      if (place < Infinity || this.#isWhole) return place === Infinity ? -1 : place;
      await this.#grow();
    }
  }

  /** True if a mark stands between two positions. */
  isBetween(mark: string, from: number, to: number): boolean {
    return this.#places.next(this.text, mark, from) < to;
  }

  /** Drops the text before a position. */
  drop(to: number): void {
    for (let at = this.text.indexOf('\n'); at >= 0 && at < to; at = this.text.indexOf('\n', at + 1)) this.#line += 1;
    this.text = this.text.slice(to);
    this.#places.drop(to);
    this.#repaired = this.#repaired
      .map(({ from, to: end }) => ({ from: from - to, to: end - to }))
      .filter(({ to: end }) => end > 0);
  }

  /** True if the first characters have repaired bytes among them. */
  isRepairedBefore(end: number): boolean {
    return this.#repaired.some(({ from }) => from < end);
  }

  // Each step adds half of what is held, so that a long text is not copied once for each piece.
  async #grow(): Promise<void> {
    if (this.text.length > longest) throw new UnreadableError('has more than 64 MB in one element or between two tags');
    const parts = [this.text];
    let length = this.text.length;
    const enough = length * 1.5;
    do {
      const { done, value } = await this.#pieces.next();
      if (done) {
        this.#isWhole = true;
        break;
      }
      if (this.#isRepaired()) this.#repaired.push({ from: length, to: length + value.length });
      parts.push(value);
      length += value.length;
    } while (length < enough);
    this.text = parts.join('');
  }
}
