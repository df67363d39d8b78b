import { decodeHTML, decodeHTMLAttribute } from 'entities';
import type { Tokenizer, TokenizerCallbacks } from 'htmlparser2';
import { isReadAttribute, noAttributes } from './attributes.ts';
import { EndTags } from './end-tags.ts';
import { FastTokenizer } from './fast-tokenizer.ts';
import type { MarkupReader } from './markup-reader.ts';
import { OpenElements } from './open-elements.ts';
import type { PageSource } from './page-source.ts';
import { tagKind } from './tag-kind.ts';

/**
 * Reads the markup of a page in one pass. htmlparser2 splits it into tags and text. Its `Parser` is not used because its time
 * grows with the square of the nesting.
 */
export function scanMarkup(source: PageSource, reader: MarkupReader): void {
  new MarkupScanner(source, reader).scan();
}

class MarkupScanner implements TokenizerCallbacks {
  readonly #source: PageSource;
  readonly #reader: MarkupReader;
  readonly #elements: OpenElements;
  readonly #endTags: EndTags;
  #tokenizer: Tokenizer;
  /** Where the tokenizer started. Its positions are relative to this one. */
  #from = 0;
  /** Where the next tokenizer starts. */
  #next = 0;
  #kind = tagKind('');
  #tagEnd = 0;
  #attributes: Record<string, string> | undefined;
  /** The name of the current attribute; empty if its value is not used. */
  #name = '';
  #valueStart = 0;
  #valueEnd = 0;

  constructor(source: PageSource, reader: MarkupReader) {
    this.#source = source;
    this.#reader = reader;
    this.#elements = new OpenElements(reader);
    this.#endTags = new EndTags(source.markup);
    this.#tokenizer = this.#newTokenizer();
  }

  scan(): void {
    const { markup } = this.#source;
    while (this.#next < markup.length) {
      this.#from = this.#next;
      this.#next = markup.length;
      this.#tokenizer = this.#newTokenizer();
      this.#tokenizer.write(this.#from === 0 ? markup : markup.slice(this.#from));
      this.#tokenizer.end();
    }
    this.#elements.closeAll();
  }

  ontext(start: number, end: number): void {
    if (!this.#reader.takesText) return;
    const text = this.#cut(start, end);
    this.#reader.text(text.includes('&') ? decodeHTML(text) : text);
  }

  onopentagname(start: number, end: number): void {
    this.#kind = tagKind(this.#written(start, end));
    this.#attributes = undefined;
  }

  onattribname(start: number, end: number): void {
    this.#name = '';
    this.#valueStart = end;
    this.#valueEnd = end;
    if (!this.#reader.takesAttributes) return;
    const name = this.#written(start, end).toLowerCase();
    if (isReadAttribute(name)) this.#name = name;
  }

  onattribdata(start: number, end: number): void {
    this.#valueStart = start;
    this.#valueEnd = end;
  }

  onattribend(): void {
    // Of two attributes with the same name, the first one is used.
    if (this.#name === '' || this.#attributes?.[this.#name] !== undefined) return;
    const value = this.#cut(this.#valueStart, this.#valueEnd);
    this.#attributes ??= {};
    this.#attributes[this.#name] = value.includes('&') ? decodeHTMLAttribute(value) : value;
  }

  onopentagend(end: number): void {
    this.#open(end, false);
    if (this.#kind.isText && !this.#hasEndTag()) this.#restart();
    else if (this.#kind.isRaw) this.#skipRaw();
  }

  onselfclosingtag(end: number): void {
    this.#open(end, true);
  }

  onclosetag(start: number, end: number): void {
    this.#elements.close(tagKind(this.#written(start, end)));
  }

  onattribentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}

  #open(end: number, isClosed: boolean): void {
    this.#tagEnd = this.#from + end + 1;
    this.#elements.open(this.#kind, this.#attributes ?? noAttributes, this.#hasEndTag, isClosed);
  }

  readonly #hasEndTag = (): boolean => this.#endTags.next(this.#kind.name, this.#tagEnd) >= 0;

  // Otherwise a text field or title that never ends would contain the rest of the page.
  #restart(): void {
    this.#next = this.#tagEnd;
    this.#tokenizer.pause();
  }

  // Scripts are more than half of most pages. A search for the end tag is much faster than the tokenizer.
  #skipRaw(): void {
    const end = this.#endTags.next(this.#kind.name, this.#tagEnd);
    this.#next = end < 0 ? this.#source.markup.length : end;
    if (this.#reader.takesText && this.#next > this.#tagEnd)
      this.#reader.text(this.#source.cut(this.#tagEnd, this.#next));
    this.#tokenizer.pause();
  }

  #newTokenizer(): Tokenizer {
    return new FastTokenizer({ decodeEntities: false }, this);
  }

  #cut(start: number, end: number): string {
    return this.#source.cut(this.#from + start, this.#from + end);
  }

  #written(start: number, end: number): string {
    return this.#source.markup.slice(this.#from + start, this.#from + end);
  }
}
