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
  readonly #doubt: () => string | undefined;
  #isWhole = false;
  /** Where pieces with a doubt begin and end in `text`. */
  #doubts: { readonly from: number; readonly to: number; readonly doubt: string }[] = [];
  #line = 1;
  readonly #places = new NextPlaces();

  /** `doubt` says why the piece read last may be wrong. */
  constructor(pieces: AsyncIterable<string>, doubt: () => string | undefined) {
    this.#pieces = pieces[Symbol.asyncIterator]();
    this.#doubt = doubt;
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
    if (this.#doubts.length === 0) return;
    this.#doubts = this.#doubts
      .map(({ from, to: end, doubt }) => ({ from: from - to, to: end - to, doubt }))
      .filter(({ to: end }) => end > 0);
  }

  /** Why the text before a position may be wrong. */
  doubtBefore(end: number): string | undefined {
    return this.#doubts.find(({ from }) => from < end)?.doubt;
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
      const doubt = this.#doubt();
      if (doubt !== undefined) this.#doubts.push({ from: length, to: length + value.length, doubt });
      parts.push(value);
      length += value.length;
    } while (length < enough);
    this.text = parts.join('');
  }
}
