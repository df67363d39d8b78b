import { decodeValue } from './decode-entities.ts';
import { type Attributes, type KeptNames, noAttributes } from './kept-names.ts';
import { isNameEnd, isSpace } from './markup-signs.ts';
import type { PageSource } from './page-source.ts';

/** Reads a tag of a page from behind its name on; one is used for all tags of a page. */
export class TagReader {
  readonly #page: PageSource;
  readonly #kept: KeptNames;
  readonly #source: string;
  /** Behind the tag's end. */
  at = 0;
  /** The tag ends in `/>`. */
  isClosed = false;
  attributes = noAttributes;
  #made: Record<string, string> | undefined;

  constructor(page: PageSource, kept: KeptNames) {
    this.#page = page;
    this.#kept = kept;
    this.#source = page.markup;
  }

  /** Reads from `from` to the end of the tag; false where the page ends before. Keeps the attributes if `keeps`. */
  read(from: number, keeps: boolean): boolean {
    const source = this.#source;
    const { length } = source;
    this.attributes = noAttributes;
    this.#made = undefined;
    let at = from;
    let slashed = false;
    while (at < length) {
      const code = source.charCodeAt(at);
      if (code === 62) {
        this.at = at + 1;
        this.isClosed = slashed;
        return true;
      }
      if (code === 47) slashed = true;
      else if (!isSpace(code)) {
        slashed = false;
        at = this.#readAttribute(at, keeps);
        continue;
      }
      at += 1;
    }
    return false;
  }

  // Gives the place behind it, or the page's length.
  #readAttribute(from: number, keeps: boolean): number {
    const source = this.#source;
    const { length } = source;
    let at = from + 1;
    let code = source.charCodeAt(at);
    while (at < length && code !== 61 && code !== 62 && code !== 47 && !isSpace(code)) code = source.charCodeAt(++at);
    const nameEnd = at;
    while (at < length && isSpace(code)) code = source.charCodeAt(++at);
    if (code !== 61) {
      if (keeps) this.#keep(from, nameEnd, 0, 0);
      return at;
    }
    code = source.charCodeAt(++at);
    while (at < length && isSpace(code)) code = source.charCodeAt(++at);
    if (code === 34 || code === 39) {
      const end = source.indexOf(code === 34 ? '"' : "'", at + 1);
      if (end < 0) return length;
      if (keeps) this.#keep(from, nameEnd, at + 1, end);
      return end + 1;
    }
    const start = at;
    while (at < length && code !== 62 && !isSpace(code)) code = source.charCodeAt(++at);
    if (keeps) this.#keep(from, nameEnd, start, at);
    return at;
  }

  #keep(from: number, nameEnd: number, start: number, end: number): void {
    const name = this.#kept.nameAt(this.#source, from, nameEnd);
    // Of two of a name the first counts.
    if (name === undefined || this.attributes[name] !== undefined) return;
    if (!this.#made) {
      this.#made = {};
      this.attributes = this.#made;
    }
    this.#made[name] = decodeValue(this.#page.cut(start, end));
  }
}

/** The attributes of the tag that stands at `at`. */
export function readTag(page: PageSource, at: number, kept: KeptNames): Attributes {
  const tag = new TagReader(page, kept);
  let from = at + 1;
  while (from < page.markup.length && !isNameEnd(page.markup.charCodeAt(from))) from += 1;
  return at >= 0 && tag.read(from, true) ? tag.attributes : noAttributes;
}
