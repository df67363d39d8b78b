import type { SaxesParser } from 'saxes';
import { UnreadableError } from '../../sources/encoding/unreadable-error.ts';
import { ElementNames } from './element-names.ts';
import type { ElementSelection } from './element-selection.ts';
import type { XmlElement } from './xml-element.ts';

/** An element that was read, or why the rest of the file cannot be read. */
export type XmlRecord =
  | { readonly element: XmlElement; readonly line: number; readonly doubt?: string }
  | { readonly fault: string; readonly line?: number };

interface Growing extends XmlElement {
  readonly children: (XmlElement | string)[];
}

const deepest = 300;
const mostElements = 200_000;
const mostText = 64 * 1024 * 1024;
/** The most faults between two tags. After some damage the parser finds one in every following character. */
const mostFaults = 20_000;

/** Builds the selected elements from the events of a parser. */
export class RecordTree {
  /** The number of events. */
  events = 0;
  readonly #selection: ElementSelection;
  readonly #parser: SaxesParser;
  readonly #names: ElementNames;
  #stack: Growing[] = [];
  #passing = 0;
  #open: string[] = [];
  #records: XmlRecord[] = [];
  #started = 0;
  #size = { elements: 0, text: 0 };
  #doubt: string | undefined;
  #lasting: string | undefined;
  /** The number of faults since the last event. */
  #faults = 0;
  #sound = 0;

  constructor(parser: SaxesParser, selection: ElementSelection) {
    this.#parser = parser;
    this.#selection = selection;
    this.#names = new ElementNames(selection);
    parser.on('doctype', (text) => {
      if (/[[]|<!ENTITY/i.test(text)) throw new UnreadableError('declares its own entities; such files are not read');
    });
    parser.on('opentag', ({ name, attributes }) => this.#opened(name, attributes as Record<string, string>));
    parser.on('closetag', () => this.#closed());
    parser.on('text', (text) => this.#text(text));
    parser.on('cdata', (text) => this.#text(text));
    parser.on('comment', () => {
      this.events += 1;
    });
    parser.on('error', ({ message }) => this.#failed(message.replace(/^\d+:\d+: /, '')));
  }

  /** Sets the doubt of the open record and of all records that begin before the next call. */
  doubt(message: string | undefined): void {
    this.#lasting = message;
    this.#doubt ??= message;
  }

  /** Returns the records since the last call. */
  takeRecords(): readonly XmlRecord[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  /** The innermost element that is open. */
  open(): string | undefined {
    return this.#open.at(-1);
  }

  #opened(written: string, attributes: Readonly<Record<string, string>>): void {
    this.events += 1;
    const name = this.#names.named(written, attributes, this.#stack.length > 0);
    this.#open.push(name);
    if (this.#open.length > deepest) throw new UnreadableError(`is nested deeper than ${deepest} elements`);
    const parent = this.#stack.at(-1);
    if (this.#passing > 0 || (parent && this.#selection.without?.has(name))) this.#passing += 1;
    else if (parent || this.#selection.records.has(name)) this.#push(name, attributes, parent);
  }

  #push(name: string, attributes: Readonly<Record<string, string>>, parent: Growing | undefined): void {
    const element: Growing = { name, attributes, children: [] };
    if (!parent) {
      this.#started = this.#parser.line;
      this.#size = { elements: 0, text: 0 };
      this.#doubt = this.#lasting;
    }
    this.#size.elements += 1;
    if (this.#size.elements > mostElements)
      throw new UnreadableError(`has more than ${mostElements} elements in one <${this.#stack[0]?.name}>`);
    parent?.children.push(element);
    this.#stack.push(element);
  }

  #failed(message: string): void {
    this.#doubt ??= message;
    this.#faults = this.#sound === this.events ? this.#faults + 1 : 0;
    this.#sound = this.events;
    if (this.#faults > mostFaults) throw new UnreadableError(`is damaged: ${message}`);
  }

  #closed(): void {
    this.events += 1;
    this.#open.pop();
    if (this.#passing > 0) {
      this.#passing -= 1;
      return;
    }
    const element = this.#stack.pop();
    if (!element || this.#stack.length > 0) return;
    const doubt = this.#doubt === undefined ? {} : { doubt: this.#doubt };
    this.#records.push({ element, line: this.#started, ...doubt });
  }

  #text(text: string): void {
    this.events += 1;
    if (this.#passing > 0) return;
    this.#size.text += text.length;
    if (this.#size.text > mostText) throw new UnreadableError(`has a <${this.#stack[0]?.name}> of more than 64 MB`);
    this.#stack.at(-1)?.children.push(text);
  }
}
