import { decodeHTML } from 'entities';
import { NextPlaces } from './next-places.ts';
import { readTag } from './read-tag.ts';
import { escaped } from './xml-element.ts';

/** HTML elements that have no content. They need no end tag. */
const emptyElements = /^(?:br|hr|img|wbr)$/i;
const ofXml = /^&(?:lt|gt|amp|quot|apos);$/;

const words = /[^<&]+/y;
const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;
const endTag = /<\/\s*([A-Za-z_][\w:.-]*)\s*>/y;

// Characters that XML does not allow, and halves of surrogate pairs.
const disallowed =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are removed
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Well-formed XML, and a description of the first repair. */
export interface MendedXml {
  readonly xml: string;
  readonly damage?: string;
}

/**
 * Makes the text of one element well-formed XML. Stray `&` and `<` become text, attributes get their quotation marks, elements
 * their end tags. An unclosed CDATA section ends with the element in which it begins. Entities of HTML become characters.
 */
export function mendXml(text: string): MendedXml {
  const mender = new XmlMender(text.replace(disallowed, ''));
  const xml = mender.mend();
  return mender.damage === undefined ? { xml } : { xml, damage: mender.damage };
}

class XmlMender {
  damage: string | undefined;
  readonly #text: string;
  /** The names of all end tags. */
  readonly #ended: ReadonlySet<string>;
  readonly #open: string[] = [];
  readonly #parts: string[] = [];
  readonly #places = new NextPlaces();
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#ended = new Set([...text.matchAll(/<\/\s*([A-Za-z_][\w:.-]*)/g)].map(([, name = '']) => name));
  }

  mend(): string {
    // The element begins and ends the text. What follows its end tag is not part of it.
    do this.#mendNext();
    while (this.#at < this.#text.length && this.#open.length > 0);
    while (this.#open.length > 0) this.#close();
    return this.#parts.join('');
  }

  #mendNext(): void {
    const plain = this.#match(words);
    // The end of a CDATA section that had ended before.
    if (plain) this.#parts.push(escaped(plain[0].replaceAll(']]>', '')));
    else if (this.#text[this.#at] === '&') this.#mendReference();
    else if (this.#skip('<![CDATA[')) this.#mendCdata();
    else if (this.#skip('<!--')) this.#skipTo('-->');
    else if (this.#skip('<?')) this.#skipTo('?>');
    else if (!this.#mendEndTag() && !this.#mendTag()) {
      this.damage ??= 'a "<" that begins no tag';
      this.#parts.push('&lt;');
      this.#at += 1;
    }
  }

  #mendReference(): void {
    const match = this.#match(reference);
    const character = match && decodeHTML(match[0]);
    if (!match) {
      this.damage ??= 'a "&" that begins no entity';
      this.#at += 1;
    }
    if (match && ofXml.test(match[0])) this.#parts.push(match[0]);
    else if (!match || character === match[0]) this.#parts.push(`&amp;${match?.[0].slice(1) ?? ''}`);
    else this.#parts.push(escaped((character ?? '').replace(disallowed, '')));
  }

  // A section that has another one in it was not closed. It ends with the element in which it begins.
  #mendCdata(): void {
    const end = this.#next(']]>');
    const isClosed = end < Infinity && this.#next('<![CDATA[') > end;
    const parentEnd = isClosed ? Infinity : this.#next(`</${this.#open.at(-1)}`);
    if (!isClosed) this.damage ??= 'a CDATA section that is never closed';
    const to = Math.min(end, parentEnd, this.#text.length);
    this.#parts.push(escaped(this.#text.slice(this.#at, to)));
    this.#at = to + (to === end ? ']]>'.length : 0);
  }

  // The text of a comment that is never closed is text of the article.
  #skipTo(mark: string): void {
    const end = this.#next(mark);
    if (end === Infinity) this.damage ??= 'a comment that is never closed';
    else this.#at = end + mark.length;
  }

  #next(mark: string): number {
    return this.#places.next(this.#text, mark, this.#at);
  }

  #mendEndTag(): boolean {
    const match = this.#match(endTag);
    if (!match) return false;
    const [, name = ''] = match;
    const depth = this.#open.lastIndexOf(name);
    if (depth < this.#open.length - 1) this.damage ??= `tags that do not match, at </${name}>`;
    while (depth >= 0 && this.#open.length > depth) this.#close();
    return true;
  }

  #mendTag(): boolean {
    const tag = readTag(this.#text, this.#at, (name) => this.#ended.has(name));
    if (!tag) return false;
    const attributes = [...tag.attributes].map(([name, value]) => ` ${name}="${attributeText(value)}"`).join('');
    const isEmpty = tag.isEmpty || emptyElements.test(tag.name);
    this.#parts.push(`<${tag.name}${attributes}${isEmpty ? '/' : ''}>`);
    if (!isEmpty) this.#open.push(tag.name);
    this.#at = tag.end;
    return true;
  }

  #close(): void {
    this.#parts.push(`</${this.#open.pop()}>`);
  }

  #skip(mark: string): boolean {
    if (!this.#text.startsWith(mark, this.#at)) return false;
    this.#at += mark.length;
    return true;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text) ?? undefined;
    if (match) this.#at += match[0].length;
    return match;
  }
}

function attributeText(value: string): string {
  return escaped(decodeHTML(value).replace(disallowed, '')).replaceAll('"', '&quot;');
}
