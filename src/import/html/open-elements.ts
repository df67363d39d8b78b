import type { PageReader } from './scan-page.ts';

const form = 'input option optgroup select button datalist textarea';
const unclosed: readonly (readonly [string, string])[] = [
  ['tr', 'tr th td'],
  ['th', 'th'],
  ['td', 'thead th td'],
  ['body', 'head link script'],
  ['li', 'li'],
  ['option', 'option'],
  ['optgroup', 'optgroup option'],
  ['dd dt', 'dd dt'],
  ['rt rp', 'rt rp'],
  ['tbody tfoot', 'thead tbody'],
  ['select input output button datalist textarea', form],
  ['p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form', 'p'],
  ['header hr main nav ol pre section table ul', 'p'],
];
// The open elements that a tag ends of which none closes them: a paragraph by the next.
const ended = new Map(
  unclosed.flatMap(([names, closed]) => {
    const set = new Set(closed.split(' '));
    return names.split(' ').map((name) => [name, set] as const);
  }),
);
const voids = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);
const foreign = new Set(['math', 'svg']);
const homely = new Set(['mi', 'mo', 'mn', 'ms', 'mtext', 'annotation-xml', 'foreignobject', 'desc', 'title']);

/** The elements that are open while a page is read: tells its reader where each begins and ends, whatever tags are missing. */
export class OpenElements {
  readonly #reader: PageReader;
  readonly #names: string[] = [];
  readonly #counts = new Map<string, number>();
  /** For each element that decides it: whether a tag in it that ends in `/>` has no content. */
  readonly #foreign: boolean[] = [];

  constructor(reader: PageReader) {
    this.#reader = reader;
  }

  /** A tag of this name comes: ends what stands open before such. */
  meet(name: string): void {
    const before = ended.get(name);
    if (before) while (before.has(this.#innermost)) this.#end();
  }

  open(name: string, attributes: Record<string, string>, at: number, isClosed: boolean): void {
    if (voids.has(name)) {
      this.#reader.open(name, attributes, at);
      this.#reader.close(name);
      return;
    }
    this.#names.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    if (foreign.has(name)) this.#foreign.push(true);
    else if (homely.has(name)) this.#foreign.push(false);
    this.#reader.open(name, attributes, at);
    if (isClosed && this.#foreign.at(-1) === true) this.#end();
  }

  /** Ends the innermost of this name and all in it; an end without a beginning means nothing, but with `p` and `br`. */
  close(name: string, at: number): void {
    if (foreign.has(name) || homely.has(name)) this.#foreign.pop();
    if ((this.#counts.get(name) ?? 0) > 0) {
      while (this.#innermost !== name) this.#end();
      this.#end();
    } else if (name === 'p' || name === 'br') {
      this.open(name, {}, at, false);
      if (name === 'p') this.#end();
    }
  }

  closeAll(): void {
    while (this.#names.length > 0) this.#end();
  }

  get #innermost(): string {
    return this.#names[this.#names.length - 1] ?? '';
  }

  #end(): void {
    const name = this.#names.pop() ?? '';
    this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1);
    this.#reader.close(name);
  }
}
