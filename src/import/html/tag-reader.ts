import { decodeValue } from './decode-entities.ts';
import type { PageSource } from './page-source.ts';

// What is asked of an element of a page anywhere; all else is passed over unread.
const kept = new Set(
  (
    'alt aria-hidden aria-label class colspan content data-lazy-src data-original data-src data-testid datetime dir ' +
    'hidden href http-equiv id itemprop lang name property pubdate rel role rowspan src start style title type'
  ).split(' '),
);
// By the first letter of a name, in either case, the lengths that a kept one has, as bits: most names are not even cut out.
const lengths = new Int32Array(32);
for (const name of kept) {
  const first = name.charCodeAt(0) & 31;
  lengths[first] = (lengths[first] ?? 0) | (1 << name.length);
}

/** The attributes of an element that has none. */
export const noAttributes: Readonly<Record<string, string>> = Object.freeze({});

/** Reads a tag of a page from behind its name on; one is used for all tags of a page. */
export class TagReader {
  readonly #page: PageSource;
  readonly #source: string;
  /** Behind the tag's end. */
  at = 0;
  /** The tag ends in `/>`. */
  isClosed = false;
  attributes = noAttributes;
  #made: Record<string, string> | undefined;

  constructor(page: PageSource) {
    this.#page = page;
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
    const length = nameEnd - from;
    if (length > 31 || (((lengths[this.#source.charCodeAt(from) & 31] ?? 0) >>> length) & 1) === 0) return;
    const name = this.#source.slice(from, nameEnd).toLowerCase();
    // Of two of a name the first counts.
    if (!kept.has(name) || this.attributes[name] !== undefined) return;
    if (!this.#made) {
      this.#made = {};
      this.attributes = this.#made;
    }
    this.#made[name] = decodeValue(this.#page.cut(start, end));
  }
}

/** Whether a sign is one of the spaces between the parts of a tag. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11);
}
