import { type Attributes, noAttributes } from './attributes.ts';
import type { MarkupReader } from './markup-reader.ts';
import { type TagKind, tagKind } from './tag-kind.ts';

/** The open elements of a page while it is scanned. Adds the start and end tags that the page leaves out. */
export class OpenElements {
  readonly #reader: MarkupReader;
  readonly #open: TagKind[] = [];
  /** How many elements of a name are open. End tags without a start tag are frequent and must not cost a search. */
  readonly #counts = new Map<string, number>();
  /** The values of `isForeign` of the open elements, without the undefined ones. */
  readonly #foreign: boolean[] = [];

  constructor(reader: MarkupReader) {
    this.#reader = reader;
  }

  /** Opens an element. `isClosed` if its tag ends in `/>`. */
  open(kind: TagKind, attributes: Attributes, hasEndTag: () => boolean, isClosed: boolean): void {
    const { ends } = kind;
    if (ends) while (ends.has(this.#innermost?.name ?? '')) this.#end();
    if (kind.isVoid) {
      this.#reader.open(kind, attributes, hasEndTag);
      this.#reader.close(kind);
      return;
    }
    this.#open.push(kind);
    this.#counts.set(kind.name, (this.#counts.get(kind.name) ?? 0) + 1);
    if (kind.isForeign !== undefined) this.#foreign.push(kind.isForeign);
    this.#reader.open(kind, attributes, hasEndTag);
    if (isClosed && this.#foreign.at(-1) === true) this.#end();
  }

  /** Ends the innermost element of this kind and all elements in it. An end tag without a start tag is ignored, except `p` and `br`. */
  close(kind: TagKind): void {
    const { name, isForeign } = kind;
    if (isForeign !== undefined) this.#foreign.pop();
    if ((this.#counts.get(name) ?? 0) > 0) {
      while (this.#innermost?.name !== name) this.#end();
      this.#end();
    } else if (name === 'p' || name === 'br') {
      this.open(kind, noAttributes, () => false, false);
      if (name === 'p') this.#end();
    }
  }

  closeAll(): void {
    while (this.#open.length > 0) this.#end();
  }

  get #innermost(): TagKind | undefined {
    return this.#open[this.#open.length - 1];
  }

  #end(): void {
    const kind = this.#open.pop() ?? tagKind('');
    this.#counts.set(kind.name, (this.#counts.get(kind.name) ?? 1) - 1);
    this.#reader.close(kind);
  }
}
