import { SaxesParser } from 'saxes';
import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import type { ElementNames } from './element-names.ts';
import type { ElementSelection } from './element-selection.ts';
import type { XmlElement } from './xml-element.ts';

interface Growing extends XmlElement {
  readonly children: (XmlElement | string)[];
}

const deepest = 300;
const mostElements = 200_000;

/** Damage that makes a text not well formed. */
export class DamagedXmlError extends Error {}

/**
 * Parses the text of one element. Throws a `DamagedXmlError` if it is not well-formed XML, and an `UnreadableError` if it is
 * nested too deeply or has too many elements.
 */
export function parseRecord(text: string, selection: ElementSelection, names: ElementNames): XmlElement {
  return new RecordTree(selection, names).parse(text);
}

class RecordTree {
  readonly #selection: ElementSelection;
  readonly #names: ElementNames;
  readonly #stack: Growing[] = [];
  #root: XmlElement | undefined;
  #passing = 0;
  #elements = 0;

  constructor(selection: ElementSelection, names: ElementNames) {
    this.#selection = selection;
    this.#names = names;
  }

  parse(text: string): XmlElement {
    const parser = new SaxesParser({ xmlns: false, position: false });
    parser.on('opentag', ({ name, attributes }) => this.#opened(name, attributes as Record<string, string>));
    parser.on('closetag', () => this.#closed());
    parser.on('text', (part) => this.#text(part));
    parser.on('cdata', (part) => this.#text(part));
    parser.on('error', ({ message }) => {
      throw new DamagedXmlError(message);
    });
    parser.write(text).close();
    if (!this.#root) throw new DamagedXmlError('no element');
    return this.#root;
  }

  #opened(written: string, attributes: Readonly<Record<string, string>>): void {
    const name = this.#names.named(written, attributes, this.#stack.length > 0);
    if (this.#stack.length + this.#passing >= deepest)
      throw new UnreadableError(`is nested deeper than ${deepest} elements`);
    const parent = this.#stack.at(-1);
    if (this.#passing > 0 || (parent && this.#selection.without?.has(name))) {
      this.#passing += 1;
      return;
    }
    this.#elements += 1;
    if (this.#elements > mostElements)
      throw new UnreadableError(`has more than ${mostElements} elements in one <${this.#stack[0]?.name}>`);
    const element: Growing = { name, attributes, children: [] };
    parent?.children.push(element);
    this.#root ??= element;
    this.#stack.push(element);
  }

  #closed(): void {
    if (this.#passing > 0) this.#passing -= 1;
    else this.#stack.pop();
  }

  #text(text: string): void {
    if (this.#passing === 0) this.#stack.at(-1)?.children.push(text);
  }
}
