import { decodeValue } from './decode-entities.ts';
import type { PageSource } from './page-source.ts';

/** Attributes by their names, in small letters. */
export type Attributes = Readonly<Record<string, string>>;

/** The names of the attributes that a reader keeps; all else is passed over unread. */
export class KeptNames {
  readonly #names: ReadonlySet<string>;
  /** By the first letter of a name, in either case, the lengths that a kept one has, as bits: most names are not even cut out. */
  readonly #lengths = new Int32Array(32);

  /** `names` with spaces between them, of 31 letters at most. */
  constructor(names: string) {
    this.#names = new Set(names.split(' '));
    for (const name of this.#names) {
      const first = name.charCodeAt(0) & 31;
      this.#lengths[first] = (this.#lengths[first] ?? 0) | (1 << name.length);
    }
  }

  /** The kept name that stands in a page, if one does. */
  nameAt(markup: string, from: number, to: number): string | undefined {
    const length = to - from;
    if (length > 31 || (((this.#lengths[markup.charCodeAt(from) & 31] ?? 0) >>> length) & 1) === 0) return undefined;
    const name = markup.slice(from, to).toLowerCase();
    return this.#names.has(name) ? name : undefined;
  }
}

/** The attributes of an element that has none. */
export const noAttributes: Attributes = Object.freeze({});

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

/** Whether a sign is one of the spaces between the parts of a tag. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11);
}

/** The attributes of the tag that stands at `at`. */
export function readTag(page: PageSource, at: number, kept: KeptNames): Attributes {
  const tag = new TagReader(page, kept);
  let from = at + 1;
  while (from < page.markup.length && !isNameEnd(page.markup.charCodeAt(from))) from += 1;
  return at >= 0 && tag.read(from, true) ? tag.attributes : noAttributes;
}

/** Whether a sign ends the name of a tag. */
export function isNameEnd(code: number): boolean {
  return code === 62 || code === 47 || isSpace(code);
}
