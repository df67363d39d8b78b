import { type Attributes, noAttributes } from './kept-names.ts';
import type { PageReader } from './scan-page.ts';
import { type TagKind, tagKind } from './tag-kind.ts';

/** The elements that are open while a page is read: tells its reader where each begins and ends, whatever tags are missing. */
export class OpenElements {
  readonly #reader: PageReader;
  readonly #open: TagKind[] = [];
  /** How many of a name are open: an end without a beginning is frequent, and is not to be looked for. */
  readonly #counts = new Map<string, number>();
  /** For each element that decides it: see `TagKind.isForeign`. */
  readonly #foreign: boolean[] = [];

  constructor(reader: PageReader) {
    this.#reader = reader;
  }

  /** A tag of this kind comes: ends what stands open before such. */
  meet({ ends }: TagKind): void {
    if (ends) while (ends.has(this.#innermost?.name ?? '')) this.#end();
  }

  open(kind: TagKind, attributes: Attributes, at: number, isClosed: boolean, isEnded?: boolean): void {
    if (kind.isVoid) {
      this.#reader.open(kind, attributes, at);
      this.#reader.close(kind);
      return;
    }
    this.#open.push(kind);
    this.#counts.set(kind.name, (this.#counts.get(kind.name) ?? 0) + 1);
    if (kind.isForeign !== undefined) this.#foreign.push(kind.isForeign);
    this.#reader.open(kind, attributes, at, isEnded);
    if (isClosed && this.#foreign[this.#foreign.length - 1] === true) this.#end();
  }

  /** Ends the innermost of this kind and all in it; an end without a beginning means nothing, but with `p` and `br`. */
  close(kind: TagKind): void {
    const { name, isForeign } = kind;
    if (isForeign !== undefined) this.#foreign.pop();
    if ((this.#counts.get(name) ?? 0) > 0) {
      while (this.#innermost?.name !== name) this.#end();
      this.#end();
    } else if (name === 'p' || name === 'br') {
      this.open(kind, noAttributes, -1, false);
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
